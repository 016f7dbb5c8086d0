supabase_access_token = "<<supabase-access-token a>>"
