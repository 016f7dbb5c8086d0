data "azurerm_key_vault_secret" "token" {
  name         = "sms-auth-token"
  key_vault_id = data.azurerm_key_vault.main.id
}
data "google_secret_manager_secret_version" "key" {
  secret = "mail-api-key"
}
