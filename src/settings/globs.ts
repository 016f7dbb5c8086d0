import micromatch from 'micromatch';

/** Dot files are files: `**` must cover `.env`. Groups that repeat are off: they can cost exponential time. */
const OPTIONS = { dot: true, noextglob: true, nonegate: true } as const;

/** More wild cards than this in one glob could cost polynomial time on a long path. */
const MOST_STARS = 6;

/** More globs than this in one list of paths are a mistake. */
const MOST_GLOBS = 500;

export type Predicate = (name: string) => boolean;

/** Why a glob is refused, or undefined. */
export function globProblem(glob: string): string | undefined {
  if (glob.startsWith('!')) return 'a glob cannot be negated';
  if ((glob.match(/\*+/g) ?? []).length > MOST_STARS) return `a glob may hold at most ${MOST_STARS} wild cards`;
  if ((glob.match(/[{[(]/g) ?? []).length > MOST_STARS) return `a glob may hold at most ${MOST_STARS} groups`;
  return undefined;
}

/** A glob without `/` covers that name in every folder; a folder covers what lies in it. */
export function pathPredicate(globs: readonly string[]): Predicate {
  const matchers = globs.flatMap((raw) => {
    const glob = raw.replace(/^\.?\//, '').replace(/\/$/, '');
    const anywhere = glob.includes('/') || raw.startsWith('/') ? glob : `**/${glob}`;
    return [micromatch.matcher(anywhere, OPTIONS), micromatch.matcher(`${anywhere}/**`, OPTIONS)];
  });
  return (path) => matchers.some((matches) => matches(path));
}

/** A list that selects and takes away: the last glob that covers a path decides, and one after `!` takes it away. */
export function pathSelection(globs: readonly string[]): Predicate {
  const rules = globs.map((glob) => ({ selects: !glob.startsWith('!'), covers: pathPredicate([glob.replace(/^!/, '')]) }));
  return (path) => rules.findLast(({ covers }) => covers(path))?.selects ?? false;
}

/** Why such a list is refused, with the glob it is about, or undefined. */
export function selectionProblem(globs: readonly string[]): string | undefined {
  if (globs.length > MOST_GLOBS) return `there are more than ${MOST_GLOBS}`;
  if (globs.length > 0 && globs.every((glob) => glob.startsWith('!'))) return 'there are only globs that take away';
  for (const glob of globs) {
    const bare = glob.replace(/^!/, '');
    const problem = globProblem(bare) ?? pathProblem(bare);
    if (problem !== undefined) return `${JSON.stringify(glob)}: ${problem}`;
  }
  return undefined;
}

function pathProblem(glob: string): string | undefined {
  if (glob === '' || glob === '/' || glob === './') return 'there is nothing after the start';
  if (glob.split('/').includes('..')) return 'it leaves the repository';
  if (/\\(?![*?[\]{}()!+@\\])/.test(glob)) return 'folders are separated by /';
  return undefined;
}

/** Key names, branches and references: one glob, upper and lower case alike. */
export function namePredicate(globs: readonly string[]): Predicate {
  const matchers = globs.map((glob) => micromatch.matcher(glob.toLowerCase(), OPTIONS));
  return (name) => matchers.some((matches) => matches(name.toLowerCase()));
}

/** Branch names are told apart by case. */
export function branchPredicate(globs: readonly string[]): Predicate {
  const matchers = globs.map((glob) => micromatch.matcher(glob, OPTIONS));
  return (name) => matchers.some((matches) => matches(name));
}

/** Hosts, without port and trailing dot. `*.example.com` covers every depth, and not `example.com` itself. */
export function hostPredicate(globs: readonly string[]): Predicate {
  const exact = new Set<string>();
  const suffixes: string[] = [];
  const others: string[] = [];
  for (const glob of globs.map(plainHost)) {
    if (!/[*?[{]/.test(glob)) exact.add(glob);
    else if (/^\*\*?\.[^*?[{]+$/.test(glob)) suffixes.push(glob.slice(glob.indexOf('.')));
    else others.push(glob);
  }
  const matches = namePredicate(others);
  return (host) => {
    const plain = plainHost(host);
    return exact.has(plain) || suffixes.some((suffix) => plain.endsWith(suffix) && plain.length > suffix.length) || matches(plain);
  };
}

/** `example.com` covers itself and its subdomains. */
export function domainPredicate(domains: readonly string[]): Predicate {
  const plain = domains.map((domain) => plainHost(domain.replace(/^\*\./, '')));
  return (host) => plain.some((domain) => plainHost(host) === domain || plainHost(host).endsWith(`.${domain}`));
}

/** `aws:123456789012`; declared without its system, it covers that number or name in any. */
export function accountPredicate(accounts: readonly string[]): Predicate {
  const declared = new Set(accounts.map((account) => account.toLowerCase()));
  return (account) => {
    const plain = account.toLowerCase();
    return declared.has(plain) || declared.has(plain.slice(plain.indexOf(':') + 1));
  };
}

function plainHost(host: string): string {
  return host
    .toLowerCase()
    .replace(/:[0-9]{1,5}$/, '')
    .replace(/\.$/, '');
}
