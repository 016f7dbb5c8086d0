import { readFileSync } from 'node:fs';
import { type Repository, repository, repositoryAt, temporaryFolder } from '../../support/repository.ts';
import { token } from '../../support/tokens.ts';
import type { StepResult } from './runner.ts';

export const LIVE = token('stripe-secret-key', 'action-live');
export const OTHER = token('stripe-secret-key', 'action-other');
export const ZEROS = '0'.repeat(40);

/** A change in a repository, with the test merge that GitHub makes of it checked out. */
export interface Change {
  readonly repo: Repository;
  readonly base: string;
  readonly head: string;
  readonly merge: string;
}

type Files = Readonly<Record<string, string>>;

/** By default a base with a production key, and a head that repeats it in staging. */
export function change(
  before: Files = { '.env.production': `STRIPE_SECRET_KEY=${LIVE}\n`, 'README.md': 'hello\n' },
  after: Files = { '.env.staging': `# staging\nSTRIPE_SECRET_KEY=${LIVE}\n` },
): Change {
  const repo = repository(before);
  const base = repo.git('rev-parse', 'HEAD');
  repo.git('checkout', '--quiet', '-b', 'feature');
  return { repo, base, ...merged(repo, base, repo.commit(after)) };
}

/** What GitHub keeps as `refs/pull/7/merge`, checked out. */
export function merged(repo: Repository, base: string, head: string): { readonly head: string; readonly merge: string } {
  repo.git('checkout', '--quiet', '--detach', base);
  repo.git('merge', '--quiet', '--no-ff', '--no-verify', '-m', 'merge', head);
  const merge = repo.git('rev-parse', 'HEAD');
  repo.git('update-ref', 'refs/pull/7/merge', merge);
  repo.git('update-ref', 'refs/pull/7/head', head);
  return { head, merge };
}

/** The part of a pull request's payload that counts. */
export const payload = (base: string, head: string) => ({
  pull_request: { number: 7, base: { sha: base }, head: { sha: head } },
  repository: { default_branch: 'main' },
});

type Json = { readonly [name: string]: unknown };

/** One of GitHub's own examples, with what a test changes in it. */
export function example(name: string, changes: Json): Json {
  const { payloads } = JSON.parse(readFileSync(new URL('./payloads.json', import.meta.url), 'utf8')) as { payloads: Record<string, Json> };
  const found = payloads[name];
  if (found === undefined) throw new Error(`there is no example ${name}`);
  return over(found, changes);
}

function over(below: Json, above: Json): Json {
  const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
  const changed = Object.entries(above).map(([name, value]) => {
    const old = below[name];
    return [name, isObject(value) && isObject(old) ? over(old, value) : value];
  });
  return { ...below, ...Object.fromEntries(changed) };
}

/** As actions/checkout makes it: no history but what is asked for, no branch. */
export function checkout(origin: Repository, commit: string, ...options: readonly string[]): Repository {
  const clone = repositoryAt(temporaryFolder());
  clone.git('init', '--quiet');
  clone.git('remote', 'add', 'origin', `file://${origin.root}`);
  origin.git('config', 'uploadpack.allowFilter', 'true');
  origin.git('config', 'uploadpack.allowAnySHA1InWant', 'true');
  clone.git('fetch', '--quiet', '--no-tags', ...options, 'origin', commit);
  clone.git('checkout', '--quiet', '--detach', commit);
  return clone;
}

/** Exit status and verdict together: neither may say pass without the other. */
export function saying({ status, outputs }: StepResult): readonly [status: number | null, verdict: string | undefined] {
  return [status, outputs['verdict']];
}
