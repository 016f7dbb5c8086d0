import { dotenvEntries } from '../dotenv-text.ts';
import type { DocumentReader } from '../reader.ts';

const NAME =
  /(?:^|\/)(?:\.env(?:[.\-_][^/]*)?|\.envrc|\.flaskenv|\.dev\.vars[^/]*|[^/]+\.env(?:\.(?:j2|tpl|tmpl|template|example|sample|dist))?|secrets(?:\.[^/]+|-common)?)$/;
const FOLDER = /(?:^|\/)(?:\.envs\/(?:[^/]+\/)*\.?[\w-]+|envs?\/\.?[\w-]+)$/;

export const reader: DocumentReader = {
  id: 'dotenv',
  title: 'dotenv',
  files: '.env*, *.env, .envrc, .dev.vars*, .flaskenv, env/production, .envs/.production/.django, .kamal/secrets*',
  understands: 'Assignments with export, quotes, values over several lines and comments behind values.',
  rank: 120,
  reads: (path) => {
    if (/\.(?:ts|js|mjs|cjs|py|rb|vault|enc|encrypted|ya?ml|json|toml)$/.test(path)) return false;
    if (/(?:^|\/)secrets[^/]*$/.test(path)) return /(?:^|\/)\.kamal\//.test(path);
    return NAME.test(path) || FOLDER.test(path);
  },
  read: ({ text }) => ({ entries: dotenvEntries(text) }),
};
