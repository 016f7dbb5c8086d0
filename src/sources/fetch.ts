import { UsageError } from '../errors.ts';
import { type Git, openGit } from './git.ts';

/** How missing commits may be had. */
export interface Remote {
  /** `https://github.com`. */
  readonly server: string;
  /** `owner/name` at that server. */
  readonly repository: string;
  /** Sent to that server only, in the environment of git and not on its command line. */
  readonly token: string | undefined;
}

/** A local repository that can fetch what it lacks. It writes no ref. */
export interface FetchingRepository {
  /** @throws UsageError when one of the commits is neither here nor to be had. */
  ensure(...commits: readonly string[]): Promise<void>;
  /** The commit that a branch of the remote stands at; undefined when there is none. @throws UsageError when that cannot be known. */
  branch(name: string): Promise<string | undefined>;
  /** The merge commit that GitHub keeps for a pull request, or undefined: there is none while it conflicts. */
  testMerge(number: number): Promise<string | undefined>;
  /** Parents as the commit itself names them, also where a shallow clone hides them; undefined when the commit is not here. */
  parents(commit: string): Promise<readonly string[] | undefined>;
  /** The commit that a tag object names; a commit names itself. */
  commitOf(id: string): Promise<string>;
  /** Deepens a shallow clone until there is one; undefined for unrelated histories. @throws UsageError when it cannot be known. */
  mergeBase(one: string, other: string): Promise<string | undefined>;
  /** Fetches what a partial clone lacks of two trees and of the commits between them. */
  fill(base: string, head: string): Promise<void>;
}

/** Steps of deepening, in commits. A branch that is further behind than their sum needs a full checkout. */
const DEEPENING = [16, 64, 256, 1024, 4096];
/** Rounds of asking for missing objects: trees first, then what is in them. */
const ROUNDS = 4;
const ADVICE =
  'Give actions/checkout `fetch-depth: 0`, or the job `permissions: contents: read`, so that the base of the change can be read.';
/** A server that stops sending is given up after a minute, in bytes a second and seconds. */
const PATIENCE = ['-c', 'http.lowSpeedLimit=100', '-c', 'http.lowSpeedTime=60'];

/** Git, and how to reach the other side. */
interface Reach {
  readonly git: Git;
  fetch(args: readonly string[]): Promise<unknown>;
  /** Where to fetch from: the remote `origin`, or the server with the job's token. */
  from(): Promise<string>;
  shallow(): Promise<boolean>;
}

export function fetchingRepository(root: string, env: Readonly<Record<string, string | undefined>>, remote: Remote): FetchingRepository {
  const git = openGit(root, withToken(env, remote), { network: true });
  const from = once(() => remoteOf(git, remote));
  const reach: Reach = {
    git,
    from,
    fetch: (args) => git.run([...FETCH, ...args]),
    shallow: async () => (await git.run(['rev-parse', '--is-shallow-repository'])).toString().trim() === 'true',
  };
  return {
    ensure: (...commits) => ensure(reach, commits),
    async branch(name) {
      const has = async (ref: string): Promise<string | undefined> => git.answer(['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]);
      // Without a remote there is nobody to ask.
      if ((await git.answer(['config', '--get', 'remote.origin.url'])) === undefined) return has(`refs/heads/${name}`);
      try {
        return await tip(reach, `refs/heads/${name}`);
      } catch (cause) {
        const known = await has(`refs/remotes/origin/${name}`);
        if (known !== undefined) return known;
        throw new UsageError(`The branch ${JSON.stringify(name)} of the remote could not be read.${saidBy(cause)}`, ADVICE, { cause });
      }
    },
    async testMerge(number) {
      try {
        return await tip(reach, `refs/pull/${number}/merge`);
      } catch {
        return undefined;
      }
    },
    async parents(commit) {
      const answer = await git.run(['cat-file', '--batch'], `${commit}\n`);
      const start = answer.indexOf('\n') + 1;
      const header = answer.toString('latin1', 0, start);
      if (header === `${commit} missing\n`) return undefined;
      const [, size] = /^[0-9a-f]+ commit (\d+)\n$/.exec(header) ?? [];
      if (size === undefined || answer.length !== start + Number(size) + 1)
        throw new UsageError(`The commit ${commit} could not be read.`, ADVICE);
      // A message may be in any encoding; the names of the parents stand before it.
      const [head = ''] = answer.toString('latin1', start).split('\n\n', 1);
      return [...head.matchAll(/^parent ([0-9a-f]+)$/gm)].map((match) => match[1]!);
    },
    async commitOf(id) {
      const commit = (await git.run(['rev-parse', '--verify', `${id}^{commit}`])).toString().trim();
      if (!OBJECT_ID.test(commit)) throw new UsageError(`${id} names no commit.`, ADVICE);
      return commit;
    },
    mergeBase: (one, other) => mergeBase(reach, one, other),
    fill: (base, head) => fill(reach, base, head),
  };
}

/** The other side must not think that all is here that our commits reach. */
const ASSUME_NOTHING = ['-c', 'fetch.negotiationAlgorithm=noop'];
const OBJECT_ID = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
const FETCH = [
  ...PATIENCE,
  '-c',
  'core.sshCommand=ssh',
  'fetch',
  '--quiet',
  '--no-tags',
  '--no-recurse-submodules',
  '--no-auto-maintenance',
  '--no-write-fetch-head',
  '--upload-pack=git-upload-pack',
] as const;

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** A checkout over ssh has its key where we cannot use it: the same repository is then read with the job's token. */
async function remoteOf(git: Git, { server, repository, token }: Remote): Promise<string> {
  const url = (await git.answer(['config', '--get', 'remote.origin.url'])) ?? '';
  const isSsh = /^(?:ssh:\/\/|[\w.-]+@[\w.-]+:)/.test(url);
  return isSsh && token !== undefined && token !== '' && isWeb(server) ? `${server.replace(/\/+$/, '')}/${repository}.git` : 'origin';
}

function isWeb(server: string): boolean {
  return /^https?:\/\//.test(server);
}

/** What git said, for the person who has to mend it. */
function saidBy(cause: unknown): string {
  return cause instanceof UsageError ? ` ${cause.message}` : '';
}

/** Which of the objects are not in this clone. */
async function lacking(git: Git, ids: readonly string[]): Promise<readonly string[]> {
  const lines = (await git.run(['cat-file', '--batch-check=%(objecttype)'], `${ids.join('\n')}\n`)).toString().split('\n');
  return ids.filter((id, index) => {
    const line = lines[index];
    if (line === `${id} missing`) return true;
    if (line === 'commit' || line === 'tag') return false;
    throw new UsageError('The answer of git cat-file was not understood.', ADVICE);
  });
}

async function ensure({ git, fetch, from, shallow }: Reach, commits: readonly string[]): Promise<void> {
  for (const commit of commits)
    if (!OBJECT_ID.test(commit)) throw new UsageError(`${JSON.stringify(commit)} is not the full id of a commit.`, ADVICE);
  const missing = await lacking(git, commits);
  if (missing.length === 0) return;
  const depth = (await shallow()) ? ['--depth=1'] : [];
  const named = missing.length === 1 ? `The commit ${missing[0]} is` : `The commits ${missing.join(' and ')} are`;
  try {
    await fetch([...depth, await from(), ...missing]);
  } catch (cause) {
    throw new UsageError(`${named} not in this clone and could not be fetched.${saidBy(cause)}`, ADVICE, { cause });
  }
  if ((await lacking(git, missing)).length > 0) throw new UsageError(`${named} not complete after being fetched.`, ADVICE);
}

async function tip({ git, from }: Reach, ref: string): Promise<string | undefined> {
  const answer = await git.run([
    ...PATIENCE,
    '-c',
    'core.sshCommand=ssh',
    'ls-remote',
    '--quiet',
    '--upload-pack=git-upload-pack',
    await from(),
    ref,
  ]);
  const line = answer
    .toString()
    .split('\n')
    .find((candidate) => candidate.endsWith(`\t${ref}`));
  const id = line?.slice(0, line.indexOf('\t'));
  if (id === undefined) return undefined;
  if (!OBJECT_ID.test(id)) throw new UsageError('The answer of git ls-remote was not understood.', ADVICE);
  return id;
}

async function mergeBase({ git, fetch, from, shallow }: Reach, one: string, other: string): Promise<string | undefined> {
  const known = async (): Promise<string | undefined> => (await git.answer(['merge-base', one, other]))?.split('\n')[0];
  let base = await known();
  for (const commits of DEEPENING) {
    if (base !== undefined) return base;
    if (!(await shallow())) return undefined;
    try {
      await fetch([`--deepen=${commits}`, await from(), one, other]);
    } catch (cause) {
      throw new UsageError(`The history between base and head could not be fetched.${saidBy(cause)}`, ADVICE, { cause });
    }
    base = await known();
  }
  if (base === undefined && (await shallow()))
    throw new UsageError(`No common ancestor of ${one} and ${other} was found in this shallow clone.`, ADVICE);
  return base;
}

/** As git itself fetches what a partial clone lacks, but all at once, and without running what the repository configures. */
async function fill({ git, from }: Reach, base: string, head: string): Promise<void> {
  if (!(await isPartial(git))) return;
  const missing = async (): Promise<readonly string[]> => {
    const listed = await Promise.all(
      [['--no-walk', base, head], [`${base}..${head}`]].map((what) =>
        git.run(['rev-list', '--objects', '--missing=print', '--no-object-names', ...what, '--']),
      ),
    );
    const lines = listed.flatMap((answer) => answer.toString('latin1').split('\n'));
    return [...new Set(lines.flatMap((line) => (line.startsWith('?') ? [line.slice(1)] : [])))];
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    const wanted = await missing();
    if (wanted.length === 0) return;
    try {
      await git.run([...ASSUME_NOTHING, ...FETCH, '--filter=blob:none', '--stdin', await from()], `${wanted.join('\n')}\n`);
    } catch (cause) {
      throw new UsageError(`${wanted.length} objects that this partial clone lacks could not be fetched.${saidBy(cause)}`, ADVICE, {
        cause,
      });
    }
  }
}

/** Set by git where objects may be missing on purpose. */
async function isPartial(git: Git): Promise<boolean> {
  const settings = ['extensions\\.partialclone', 'remote\\..*\\.promisor'].map((name) => `^${name}$`).join('|');
  return (await git.answer(['config', '--get-regexp', settings])) !== undefined;
}

/** The job's token as a header for its own server; an empty value first takes away one that the checkout left. */
function withToken(
  env: Readonly<Record<string, string | undefined>>,
  { server, token }: Remote,
): Readonly<Record<string, string | undefined>> {
  if (token === undefined || token === '' || !isWeb(server)) return env;
  const name = `http.${server.replace(/\/+$/, '')}/.extraheader`;
  const header = `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`;
  return withSettings(env, [
    [name, ''],
    [name, header],
  ]);
}

/** Settings of git for its children, in the environment: nobody's files are written, and nothing shows on a command line. */
export function withSettings(
  env: Readonly<Record<string, string | undefined>>,
  settings: readonly (readonly [name: string, value: string])[],
): Readonly<Record<string, string | undefined>> {
  const count = Number(env['GIT_CONFIG_COUNT'] ?? '0');
  const added = settings.flatMap(([name, value], index) => [
    [`GIT_CONFIG_KEY_${count + index}`, name],
    [`GIT_CONFIG_VALUE_${count + index}`, value],
  ]);
  return { ...env, GIT_CONFIG_COUNT: String(count + settings.length), ...Object.fromEntries(added) };
}
