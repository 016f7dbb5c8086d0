export RAILWAY_API_TOKEN=<<railway-api-token a>>
