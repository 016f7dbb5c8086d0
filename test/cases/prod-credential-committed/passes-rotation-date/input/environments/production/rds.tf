module "rds" {
  db_password_rotated_date = "17-02-2023"
}
