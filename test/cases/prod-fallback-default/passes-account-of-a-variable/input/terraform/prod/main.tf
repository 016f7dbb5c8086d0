provider "aws" {
  assume_role { role_arn = "arn:aws:iam::615243987120:role/backup" }
}
