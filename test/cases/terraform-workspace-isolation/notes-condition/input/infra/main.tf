locals {
  size = terraform.workspace == "prod" ? 3 : 1
}
