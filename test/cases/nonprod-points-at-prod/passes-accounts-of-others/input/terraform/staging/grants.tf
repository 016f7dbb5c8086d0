locals {
  analytics_accounts = ["847261539846", "615243987120"]
}
data "aws_iam_policy_document" "read" {
  statement {
    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::847261539846:root", "arn:aws:iam::615243987120:role/transfer"]
    }
  }
}
