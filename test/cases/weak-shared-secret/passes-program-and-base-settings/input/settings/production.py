SECRET_KEY = os.environ.get('SECRET_KEY')
EMAIL_PASSWORD_FIELD = 'password'
