image = "acme/api@sha256:<<hex32 a>><<hex32 b>>"
