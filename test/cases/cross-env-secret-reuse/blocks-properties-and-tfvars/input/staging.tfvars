mail_api_token = "<<password a>>"
