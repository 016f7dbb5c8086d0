export RAILWAY_API_TOKEN=<<uuid a>>
railway volume backup create
