// Plants cases in a folder for the self-test workflow: values are drawn here, so that no token stands in the repository.
// Usage: node test/support/plant.mjs <folder> clean|crossing
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, which] = process.argv.slice(2);

/** Letters and digits that depend on nothing but the seed. */
function drawn(seed, length) {
  let text = '';
  for (let block = 0; text.length < length; block += 1) {
    text += createHash('sha256').update(`${seed}/${block}`).digest('base64').replace(/[+/=]/g, '');
  }
  return text.slice(0, length);
}

const live = (seed) => ['sk', 'live', drawn(seed, 24)].join('_');
const CASES = {
  clean: { '.env.production': 'API_URL=https://api.example.com\n', '.env.staging': 'API_URL=https://staging.example.com\n' },
  crossing: {
    '.env.production': `STRIPE_SECRET_KEY=${live('planted')}\n`,
    '.env.staging': `STRIPE_SECRET_KEY=${live('planted')}\n`,
  },
};

mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(CASES[which])) writeFileSync(join(folder, name), text);
