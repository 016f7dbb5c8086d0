export RAILWAY_API_TOKEN="$(op read op://infra/railway/token)"
