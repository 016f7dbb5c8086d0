api_secret = "<<password a>>"
