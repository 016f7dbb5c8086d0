variable "prod_backup_role_arn" {
  default = "arn:aws:iam::615243987120:role/backup"
}
