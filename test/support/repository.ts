import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

type Content = string | Uint8Array;

/** A real git repository in a temporary folder. */
export interface Repository {
  readonly root: string;
  /** What a child may see: nothing of the runner, of git or of the user's own configuration. */
  readonly env: Readonly<Record<string, string>>;
  write(files: Readonly<Record<string, Content>>): void;
  /** Standard output of git. Throws when it fails. */
  git(...args: readonly string[]): string;
  stage(files: Readonly<Record<string, Content>>): void;
  /** Writes, stages and commits; gives the commit's id. */
  commit(files?: Readonly<Record<string, Content>>): string;
  /** An executable hook of this repository. */
  hook(name: string, script: string): void;
}

const folders: string[] = [];

/** An empty temporary folder, removed by `removeFolders`. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'envsep-')));
  folders.push(folder);
  return folder;
}

/** For `afterAll`. */
export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** A repository with one commit of these files; without files it has no commit. */
export function repository(files?: Readonly<Record<string, Content>>): Repository {
  const made = repositoryAt(temporaryFolder());
  made.git('init', '--quiet', '--initial-branch=main');
  if (files !== undefined) made.commit(files);
  return made;
}

/** Helpers for a repository, clone or linked worktree that stands in a folder. */
export function repositoryAt(root: string): Repository {
  const env = cleanEnvironment();
  const git = (...args: readonly string[]): string => {
    const { status, stdout, stderr } = spawnSync('git', args, { cwd: root, env, encoding: 'utf8' });
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
    return stdout.replace(/\n$/, '');
  };
  const write = (written: Readonly<Record<string, Content>>): void => {
    for (const [path, content] of Object.entries(written)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), content);
    }
  };
  const stage = (staged: Readonly<Record<string, Content>>): void => {
    write(staged);
    git('add', '--force', '--', ...Object.keys(staged).map((path) => `:(literal)${path}`));
  };
  return {
    root,
    env,
    write,
    git,
    stage,
    commit(committed = {}) {
      if (Object.keys(committed).length > 0) stage(committed);
      git('commit', '--quiet', '--no-verify', '--allow-empty', '--message=change');
      return git('rev-parse', 'HEAD');
    },
    hook(name, script) {
      const file = join(root, '.git', 'hooks', name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, script);
      chmodSync(file, 0o755);
    },
  };
}

/** The environment of a test's children: no CI, runner, action input or git variable, and no user configuration. */
export function cleanEnvironment(): Record<string, string> {
  const kept = Object.entries(process.env).filter(
    ([name, value]) => value !== undefined && !/^(?:CI$|GITHUB_|RUNNER_|INPUT_|GIT_)/.test(name),
  );
  return {
    ...(Object.fromEntries(kept) as Record<string, string>),
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_SYSTEM: '/dev/null',
    GIT_AUTHOR_NAME: 'A',
    GIT_AUTHOR_EMAIL: 'a@example.com',
    GIT_COMMITTER_NAME: 'A',
    GIT_COMMITTER_EMAIL: 'a@example.com',
  };
}
