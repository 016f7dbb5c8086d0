FIELDS = [
    "username",
    "has_password",
    "has_idp",
    "alias",
]
