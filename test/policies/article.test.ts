import { expect, test } from '@jest/globals';
import { sentenceWithArticle, withArticle } from '../../src/policies/article.ts';

test.each([
  ['an', ['Okta API token', 'AWS access key', 'eBay key', 'npm access token', 'n8n API key', 'SSH private key', 'X.509 key', 'hCaptcha secret', 'xAI API key', 'HCP key']],
  ['an', ['Upstash token', 'unknown secret', 'Unsplash key', 'OpenAI key', 'RSA private key', 'IBM key', 'NVIDIA key']],
  ['a', ['Stripe secret key', 'Slack token', 'JWT signing secret', 'one-time code', 'OneLogin key', 'Unity token', 'Ubidots token', 'PostgreSQL connection string']],
  ['a', ['1Password key', 'NATS seed', 'LINE token', 'SUSE token', 'MySQL password', 'monday.com token', 'Fly token', 'Hugging Face token', 'Xero secret']],
])('%s stands before %j', (article, names) => {
  expect(names.map(withArticle)).toEqual(names.map((name) => `${article} ${name}`));
});

test('the article of a sentence is a capital', () => {
  expect(sentenceWithArticle('Okta API token')).toBe('An Okta API token');
});
