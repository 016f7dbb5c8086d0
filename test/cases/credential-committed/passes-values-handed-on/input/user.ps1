$response = Get-Parameter -Name "/app/admin"
$adminPassword = $response.Parameters[0].Value
$adminSecure = ConvertTo-SecureString $adminPassword -AsPlainText -Force
