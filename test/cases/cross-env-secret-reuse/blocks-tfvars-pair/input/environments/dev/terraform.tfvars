api_token = "<<password a>>"
