export GH=<<github-fine-grained-token a>>
