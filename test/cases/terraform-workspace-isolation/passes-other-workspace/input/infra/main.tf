locals {
  size = terraform.workspace == "default" ? 3 : 1
  name = "app-${terraform.workspace}"
}
