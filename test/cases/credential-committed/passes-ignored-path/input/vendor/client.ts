export const t = '<<github-fine-grained-token a>>';
