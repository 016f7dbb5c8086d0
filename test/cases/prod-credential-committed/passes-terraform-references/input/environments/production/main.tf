resource "x" "y" {
  api_secret = var.api_secret
  password   = data.aws_secretsmanager_secret_version.db.secret_string
  token      = random_password.token.result
}
