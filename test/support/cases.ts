import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { JudgedFinding, Verdict } from '../../src/domain/finding.ts';
import { checkTree, type TreeFile } from './check-tree.ts';
import { draw, expand } from './tokens.ts';

const ROOT = fileURLToPath(new URL('../cases', import.meta.url));
const WORDS = { blocks: 'error', warns: 'warning', notes: 'note', passes: undefined } as const;

export interface Case {
  readonly policy: string;
  /** `blocks-…`, `warns-…`, `notes-…` or `passes-…`. */
  readonly name: string;
  readonly folder: string;
  /** The level that the name promises; undefined: no finding of the policy. */
  readonly promises: 'error' | 'warning' | 'note' | undefined;
}

/** What a case may say in `options.json` beside its input. */
interface CaseOptions {
  readonly ci?: boolean;
  readonly today?: string;
  readonly ignored?: readonly string[];
  readonly trackedButIgnored?: readonly string[];
  /** What the registry of production secrets names; seeds are expanded. */
  readonly registered?: readonly string[];
}

export function allCases(): readonly Case[] {
  return foldersIn(ROOT).flatMap((policy) =>
    foldersIn(join(ROOT, policy)).map((name) => {
      const word = name.slice(0, name.indexOf('-'));
      if (!Object.hasOwn(WORDS, word)) throw new Error(`${policy}/${name} begins with none of ${Object.keys(WORDS).join(', ')}`);
      return { policy, name, folder: join(ROOT, policy, name), promises: WORDS[word as keyof typeof WORDS] };
    }),
  );
}

/** Judges the input of a case, against its base where there is one. `input/envsep.yml` is its settings. */
export function judgeCase({ folder }: Case): Promise<Verdict> {
  const file = join(folder, 'options.json');
  const {
    ci = true,
    today,
    ignored = [],
    trackedButIgnored = [],
    registered = [],
  }: CaseOptions = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const input = treeOf(join(folder, 'input')).map((one) => ({ ...one, ignored: ignored.includes(one.path) }));
  const base = existsSync(join(folder, 'base')) ? treeOf(join(folder, 'base')) : undefined;
  return checkTree(input, {
    ci,
    trackedButIgnored,
    registered: registered.map(expand),
    settings: (base ?? input).find(({ path }) => path === 'envsep.yml')?.text,
    ...(base === undefined ? {} : { base }),
    ...(today === undefined ? {} : { today }),
  });
}

/** The files of a case, as they are judged. */
export function filesOf({ folder }: Case): readonly TreeFile[] {
  return treeOf(join(folder, 'input'));
}

/** What decides: what stood at the base already does not. */
export function countedOf({ findings }: Verdict): readonly JudgedFinding[] {
  return findings.filter(({ introduced, suppressed }) => introduced && suppressed === undefined);
}

/** One line a finding: `level policy path:line <- related path:line …`. */
export function lines({ findings }: Verdict): string {
  return findings
    .map(({ level, policy, primary, related, introduced, suppressed }) => {
      const state = `${introduced ? '' : ' (stood before)'}${suppressed === undefined ? '' : ` (suppressed by ${suppressed.by})`}`;
      const others = related.map((place) => ` ${spot(place)}`).join('');
      return `${level} ${policy} ${spot(primary)}${others === '' ? '' : ` <-${others}`}${state}\n`;
    })
    .sort()
    .join('');
}

function spot({ location }: JudgedFinding['primary']): string {
  return `${location.path}:${location.startLine}`;
}

function treeOf(folder: string): TreeFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return { path: relative(folder, path).split(sep).join('/'), text: expand(ofAccounts(readFileSync(path, 'utf8'))) };
    });
}

/** `<<aws-key-of account seed>>`: access key ids of one account have their first 45 bits in common. */
function ofAccounts(text: string): string {
  // The samples of AWS's own documentation, in parts.
  const sampled = text
    .replaceAll('<<aws-sample-id>>', ['AKIA', 'IOSFODNN7', 'EXAMPLE'].join(''))
    .replaceAll('<<aws-sample-key>>', ['wJalrXUtnFEMI', '/K7MDENG/', 'bPxRfiCY', 'EXAMPLEKEY'].join(''));
  return sampled.replaceAll(
    /<<aws-key-of ([\w.-]{1,60}) ([\w.-]{1,60})>>/g,
    (_, account: string, seed: string) =>
      draw(['AKI', 'AQ', { of: 'base32', length: 8 }], `account/${account}`) + draw([{ of: 'base32', length: 7 }], `key/${seed}`),
  );
}

function foldersIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** Every secret that a case plants, as it is, in base64 and percent-encoded. Ids of resources are no secrets. */
export function plantedIn({ folder }: Case): readonly string[] {
  const parts = ['input', 'base'].map((part) => join(folder, part)).filter((part) => existsSync(part));
  const files = parts.flatMap((part) => readdirSync(part, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()));
  const texts = files.map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8'));
  const markers = new Set(texts.flatMap((text) => text.match(/<<[^<>\n]{3,120}>>/g) ?? []));
  return [...markers]
    .filter((marker) => !NO_SECRET.test(marker))
    .flatMap((marker) => {
      const value = expand(marker);
      if (value === marker || value.length < 12) return [];
      return [value, Buffer.from(value).toString('base64').replace(/=+$/, '').slice(0, -1), encodeURIComponent(value)];
    });
}

const NO_SECRET = /^<<(?:base64 )?(?:uuid|hex32|aws-access-key-id|aws-key-of|[a-z-]*publishable|[a-z-]*anon)/;
