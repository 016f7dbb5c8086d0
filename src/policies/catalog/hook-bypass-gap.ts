import type { Policy } from '../policy.ts';

/** Files that hold secrets by convention, not everything that was once built and committed. */
const SENSITIVE =
  /(?:^|\/)\.env(?:\.[\w.-]{1,60})?$|(?:^|\/)\.dev\.vars[^/]{0,40}$|\.(?:pem|key|p12|pfx|jks|keystore|tfstate|tfvars)$|(?:^|\/)(?:kubeconfig|credentials|\.npmrc|\.netrc|\.pypirc|secrets?\.(?:ya?ml|json|toml|env))$|(?:^|\/)\.claude\/settings\.local\.json$/i;
const TEMPLATE = /[._-](?:example|sample|template|dist|defaults?)(?:\.|$)/i;

/** Tracked, though an ignore rule matches it: changes are committed by `git commit -a`, unnoticed. */
export const policy: Policy = {
  id: 'hook-bypass-gap',
  level: 'note',
  summary: 'a file for secrets that is tracked although an ignore rule matches it',
  standards: 'committed-credential',
  watches: isSensitive,
  evaluate: ({ trackedButIgnored }) =>
    trackedButIgnored.filter(isSensitive).map((path) => ({
      confidence: 'certain' as const,
      message: `${path} is tracked although an ignore rule matches it: what is written into it is committed.`,
      primary: {
        location: { path, keyPath: undefined, commit: undefined, startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 },
        environment: undefined,
        evidence: [],
        message: 'tracked and ignored',
        binding: undefined,
      },
      remedy: `Stop tracking it with git rm --cached and rotate what it held: ignoring comes too late for a file that git knows.`,
    })),
};

function isSensitive(path: string): boolean {
  return SENSITIVE.test(path) && !TEMPLATE.test(path);
}
