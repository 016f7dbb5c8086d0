export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Variables that git itself sets for a hook. `simple-git` takes every `GIT_*` variable
 * away unless it is named here; without GIT_INDEX_FILE `git commit -a` and
 * `git commit -- path` would be judged by the wrong index.
 */
const PASSED_ON = [
  'GIT_INDEX_FILE',
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_PREFIX',
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_QUARANTINE_PATH',
] as const;

/** Variables with which git, or `simple-git`, would start a program that nothing here needs. */
const STARTS_PROGRAM = /^(?:EDITOR|VISUAL|PAGER|LESS|LESSOPEN|PREFIX|SSH_ASKPASS)$/;

/**
 * Configuration that keeps the scanned repository from running anything: each names a
 * setting of the repository's own that git would run, or ask, for the commands used here.
 */
const HARDENED = [
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'core.attributesFile=/dev/null',
  'core.alternateRefsCommand=true',
  'core.untrackedCache=false',
  'core.quotepath=off',
  'core.askPass=',
  'credential.helper=',
  'diff.external=',
  'log.showSignature=false',
  'protocol.ext.allow=never',
  'protocol.file.allow=user',
];

/** How git may be used. */
export interface GitOptions {
  /** Lets it reach a remote. Otherwise no transport is allowed, so that a missing object cannot start one. */
  readonly network?: boolean;
}

/** Options before every command. */
export const PREFIX: readonly string[] = HARDENED.flatMap((setting) => ['-c', setting]);

export function environmentOf(env: Environment, { network = false }: GitOptions): Record<string, string> {
  const kept = Object.entries(env).filter(
    ([name, value]) => value !== undefined && !STARTS_PROGRAM.test(name) && (!name.startsWith('GIT_') || isPassedOn(name)),
  );
  return {
    ...(Object.fromEntries(kept) as Record<string, string>),
    // Not git://, for which a repository may configure a program that connects (core.gitProxy).
    GIT_ALLOW_PROTOCOL: network ? 'https:http:ssh:file' : '',
    GIT_NO_LAZY_FETCH: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    LC_ALL: 'C',
  };
}

function isPassedOn(name: string): boolean {
  // Containers declare safe.directory through GIT_CONFIG_*.
  return (
    (PASSED_ON as readonly string[]).includes(name) ||
    /^GIT_(?:CONFIG_(?:GLOBAL|SYSTEM|COUNT|KEY_\d+|VALUE_\d+)|CEILING_DIRECTORIES)$/.test(name)
  );
}
