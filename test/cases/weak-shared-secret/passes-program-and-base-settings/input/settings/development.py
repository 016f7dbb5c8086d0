SECRET_KEY = 'changeme'
