export const headers = { Authorization: 'Bearer <<github-fine-grained-token a>>' };
