export RAILWAY_TOKEN=<<railway-project-token a>>
