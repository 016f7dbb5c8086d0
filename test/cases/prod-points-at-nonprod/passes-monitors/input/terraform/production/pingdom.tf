resource "check" "site" {
  host = "staging-notes.acmecorp.io"
}
