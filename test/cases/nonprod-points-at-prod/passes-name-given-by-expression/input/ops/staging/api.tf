resource "azurerm_linux_web_app" "api" {
  app_settings = {
    DB_PASSWORD = "@Microsoft.KeyVault(SecretUri=${data.azurerm_key_vault_secret.db_password.id})"
  }
}
