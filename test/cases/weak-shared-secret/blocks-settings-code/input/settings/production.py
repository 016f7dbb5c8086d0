SECRET_KEY = 'changeme'
ALLOWED_HOSTS = ['orders.acme-corp.io']
