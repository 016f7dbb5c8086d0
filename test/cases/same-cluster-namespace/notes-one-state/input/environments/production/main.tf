terraform {
  backend "s3" {
    bucket = "acme-tfstate-1"
    key    = "network/terraform.tfstate"
  }
}
