import { UsageError } from '../errors.ts';
import { type Git, openGit } from './git.ts';

/** How missing commits may be had. */
export interface Remote {
  /** `https://github.com`. */
  readonly server: string;
  /** Sent to that server only, in the environment of git and not on its command line. */
  readonly token: string | undefined;
}

/** A local repository that can fetch what it lacks. */
export interface FetchingRepository {
  /** @throws UsageError when the commit is neither here nor to be had. */
  ensure(commit: string): Promise<void>;
  /** Fetches a branch of the remote and gives its commit; undefined when there is none. */
  branch(name: string): Promise<string | undefined>;
  /** Parents as the commit itself names them, also where a shallow clone hides them; undefined when the commit is not here. */
  parents(commit: string): Promise<readonly string[] | undefined>;
  /** Deepens a shallow clone until there is one. @throws UsageError when there is none. */
  mergeBase(one: string, other: string): Promise<string>;
}

/** Steps of deepening, in commits. A branch that is further behind than their sum needs a full checkout. */
const DEEPENING = [16, 64, 256, 1024, 4096];
const ADVICE =
  'Give actions/checkout `fetch-depth: 0`, or the job `permissions: contents: read`, so that the base of the change can be read.';

export function fetchingRepository(root: string, env: Readonly<Record<string, string | undefined>>, remote: Remote): FetchingRepository {
  const git = openGit(root, withToken(env, remote), { network: true });
  const fetch = (args: readonly string[]) =>
    git.run([
      '-c',
      'core.sshCommand=ssh',
      'fetch',
      '--quiet',
      '--no-tags',
      '--no-recurse-submodules',
      '--no-auto-maintenance',
      '--no-write-fetch-head',
      '--upload-pack=git-upload-pack',
      ...args,
    ]);
  const shallow = async (): Promise<boolean> => (await git.ask(['rev-parse', '--is-shallow-repository'])) === 'true';
  const has = async (commit: string): Promise<boolean> =>
    (await git.ask(['rev-parse', '--verify', '--quiet', `${commit}^{tree}`])) !== undefined;
  return {
    async ensure(commit) {
      if (!/^[0-9a-f]{40,64}$/.test(commit)) throw new UsageError(`${JSON.stringify(commit)} is not the full id of a commit.`, ADVICE);
      if (await has(commit)) return;
      const depth = (await shallow()) ? ['--depth=1'] : [];
      try {
        await fetch([...depth, 'origin', commit]);
      } catch (cause) {
        throw new UsageError(`The commit ${commit} is not in this clone and could not be fetched.`, ADVICE, { cause });
      }
      if (!(await has(commit))) throw new UsageError(`The commit ${commit} was fetched but is not complete.`, ADVICE);
    },
    async branch(name) {
      const ref = `refs/envsep/${Buffer.from(name).toString('hex').slice(0, 100)}`;
      const depth = (await shallow()) ? ['--depth=1'] : [];
      try {
        await fetch([...depth, 'origin', `+refs/heads/${name}:${ref}`]);
      } catch {
        return undefined;
      }
      return git.ask(['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]);
    },
    async parents(commit) {
      const text = await git.ask(['cat-file', 'commit', commit]);
      if (text === undefined) return undefined;
      const head = text.slice(0, text.indexOf('\n\n') < 0 ? text.length : text.indexOf('\n\n'));
      return [...head.matchAll(/^parent ([0-9a-f]+)$/gm)].map((match) => match[1]!);
    },
    mergeBase: (one, other) => mergeBase(git, fetch, shallow, one, other),
  };
}

async function mergeBase(
  git: Git,
  fetch: (args: readonly string[]) => Promise<unknown>,
  shallow: () => Promise<boolean>,
  one: string,
  other: string,
): Promise<string> {
  const known = async (): Promise<string | undefined> => (await git.ask(['merge-base', one, other]))?.split('\n')[0];
  let base = await known();
  for (const commits of DEEPENING) {
    if (base !== undefined || !(await shallow())) break;
    try {
      await fetch([`--deepen=${commits}`, 'origin', one, other]);
    } catch (cause) {
      throw new UsageError('The history between base and head could not be fetched.', ADVICE, { cause });
    }
    base = await known();
  }
  if (base === undefined) throw new UsageError(`There is no common ancestor of ${one} and ${other} in this clone.`, ADVICE);
  return base;
}

/** The job's token as a header for its own server; an empty value first takes away one that the checkout left. */
function withToken(
  env: Readonly<Record<string, string | undefined>>,
  { server, token }: Remote,
): Readonly<Record<string, string | undefined>> {
  if (token === undefined || token === '' || !/^https?:\/\//.test(server)) return env;
  const count = Number(env['GIT_CONFIG_COUNT'] ?? '0');
  const name = `http.${server.replace(/\/+$/, '')}/.extraheader`;
  const header = `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`;
  return {
    ...env,
    GIT_CONFIG_COUNT: String(count + 2),
    [`GIT_CONFIG_KEY_${count}`]: name,
    [`GIT_CONFIG_VALUE_${count}`]: '',
    [`GIT_CONFIG_KEY_${count + 1}`]: name,
    [`GIT_CONFIG_VALUE_${count + 1}`]: header,
  };
}
