projects = {
  "billing-sandbox" = {
    project_id = "acme-billing-sandbox"
  }
}
