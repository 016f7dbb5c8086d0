# SUPABASE_ACCESS_TOKEN=<<supabase-access-token a>>
