export RAILWAY_API_TOKEN=<<uuid a>>
railway domain add "$1"
