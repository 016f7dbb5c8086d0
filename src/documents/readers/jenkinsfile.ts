import type { DocumentContent, Entry, Job } from '../../domain/document.ts';
import type { Span } from '../../domain/location.ts';
import { Positions } from '../../domain/position.ts';
import { secret } from '../../domain/secret.ts';
import { type CodeFamily, codeEntries } from '../code-scan.ts';
import { leftOut } from '../gaps.ts';
import type { DocumentReader } from '../reader.ts';
import { shellEntries } from '../shell-scan.ts';
import { entryOf } from '../tree.ts';

export const reader: DocumentReader = {
  id: 'jenkinsfile',
  title: 'Jenkinsfile',
  files: 'Jenkinsfile*, *.jenkinsfile',
  understands:
    'Stages as jobs; `credentials(…)`, `credentialsId`, `sshagent` and paths of Vault as references; named strings, `withEnv`, scripts, branches.',
  rank: 120,
  reads: (path) => /(?:^|\/)Jenkinsfile(?:[.-][^/]{1,100})?$|\.jenkinsfile$/i.test(path),
  read: ({ text }) => pipeline(text),
};

const GROOVY: CodeFamily = {
  slashComments: true,
  hashComments: false,
  dashComments: false,
  charQuotes: false,
  backticks: false,
  tripleQuotes: true,
};
const STAGE = /\bstage\s{0,4}\(\s{0,4}["']([^"'\n]{1,120})["']\s{0,4}\)\s{0,20}\{/g;
const CREDENTIAL =
  /(?:\b([A-Za-z_]\w{0,100})[ \t]{0,8}=[ \t]{0,8})?\bcredentials\(\s{0,4}["']([\w.:/ -]{1,120})["']\s{0,4}\)|\b(?:credentialsId|credentials)\s{0,4}:\s{0,4}["']([\w.:/ -]{1,120})["']|\bsshagent\s{0,4}\(?\s{0,4}(?:credentials:\s{0,4})?\[?\s{0,4}["']([\w.:/ -]{1,120})["']/g;
/** The Vault and Azure Key Vault plug-ins. */
const VAULT = /\bpath\s{0,4}:\s{0,4}["']([\w-]{1,60}\/[\w./-]{1,300})["']/g;
const COMMAND = /\b(?:sh|bat|powershell|pwsh)\b\s{0,4}\(?\s{0,4}(?:script:\s{0,4})?("""|'''|"|')/g;
const BRANCH = /\bbranch\s{0,4}\(?\s{0,4}(?:pattern:\s{0,4})?["']([^"'\n]{1,100})["']/g;
/** Of stages, and of commands. */
const MOST = 500;

function pipeline(text: string): DocumentContent {
  const positions = new Positions(text);
  const [commands, branches] = [commandsOf(text), branchesOf(text)];
  const stages = stagesOf(text).map((stage) => ({ ...stage, job: jobOf(stage, positions, { commands, branches }) }));
  const inJob = (entry: Entry): Entry => {
    const stage = stages.findLast(({ start, end }) => start <= entry.span.start && entry.span.end <= end);
    return stage === undefined ? entry : { ...entry, job: stage.name, scopes: [...entry.scopes, { kind: 'job', name: stage.name }] };
  };
  const references = [
    ...[...text.matchAll(CREDENTIAL)].map((match) => referenceOf(match, match[1] ?? 'credentialsId', 'jenkins-credential')),
    ...(text.includes('withVault') ? [...text.matchAll(VAULT)].map((match) => referenceOf(match, 'path', 'vault')) : []),
  ];
  const taken = new Set(references.map(({ span }) => span.start));
  const literals = [...codeEntries(text, GROOVY), ...commandEntries(text), ...variableEntries(text)].filter(({ span }) => {
    const isNew = !taken.has(span.start);
    taken.add(span.start);
    return isNew;
  });
  return { entries: [...literals, ...references].map(inJob), jobs: stages.map(({ job }) => job) };
}

function referenceOf(match: RegExpMatchArray, key: string, system: string): Entry {
  const name = match.slice(1).findLast((group) => group !== undefined)!;
  const start = match.index! + match[0].lastIndexOf(name);
  const place = { key, keyPath: [key], scopes: [] };
  return { ...entryOf(place, name, { start, end: start + name.length }, 'reference'), reference: { system, name } };
}

/** What the scripts that stages run hold. */
function commandEntries(text: string): Entry[] {
  return [...text.matchAll(COMMAND)].slice(0, MOST).flatMap((match) => {
    const from = match.index + match[0].length;
    const to = text.indexOf(match[1]!, from);
    return to < 0 ? [] : shellEntries(text.slice(from, to), from, { form: 'literal', scopes: [] });
  });
}

const VARIABLE = /["']([A-Za-z_]\w{0,100})=([^"'\n$]{1,1000})["']/g;

/** `withEnv(["NAME=value"])`. */
function variableEntries(text: string): Entry[] {
  if (!text.includes('withEnv')) return [];
  return [...text.matchAll(VARIABLE)].slice(0, MOST).map((match) => {
    const start = match.index + match[1]!.length + 2;
    const place = { key: match[1]!, keyPath: [match[1]!], scopes: [] };
    return entryOf(place, match[2]!, { start, end: start + match[2]!.length });
  });
}

interface Stage {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Stages with their blocks, in one pass over the braces. */
function stagesOf(text: string): Stage[] {
  const found = [...text.matchAll(STAGE)];
  if (found.length > MOST) leftOut(`more than ${MOST} stages; the others are no jobs`);
  const openings = new Map(found.slice(0, MOST).map((match) => [match.index + match[0].length - 1, match] as const));
  const open: (RegExpMatchArray | undefined)[] = [];
  const stages: Stage[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 34 || code === 39) at = stringEnd(text, at, code);
    else if (code === 47 && text.charCodeAt(at + 1) === 47) at = lineEnd(text, at);
    else if (code === 123) open.push(openings.get(at));
    else if (code === 125) {
      const stage = open.pop();
      if (stage !== undefined) stages.push({ name: stage[1]!, start: stage.index!, end: at + 1 });
    }
  }
  return stages.sort((left, right) => left.start - right.start);
}

/** Offset of the quote that closes a string, or of the end of its line. */
function stringEnd(text: string, from: number, quote: number): number {
  let at = from + 1;
  for (let code = text.charCodeAt(at); at < text.length && code !== quote && code !== 10; code = text.charCodeAt(at))
    at += code === 92 ? 2 : 1;
  return at;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

interface Stretch extends Span {
  readonly text: string;
}

function commandsOf(text: string): readonly Stretch[] {
  const found: Stretch[] = [];
  const unclosed = new Set<string>();
  for (const match of text.matchAll(COMMAND)) {
    const [quote, start] = [match[1]!, match.index + match[0].length];
    const end = unclosed.has(quote) ? -1 : text.indexOf(quote, start);
    if (end < 0) unclosed.add(quote);
    else if (found.length < MOST) found.push({ text: text.slice(start, end), start, end });
    else leftOut(`more than ${MOST} commands; the others were left out`);
  }
  return found;
}

function branchesOf(text: string): readonly Stretch[] {
  return [...text.matchAll(BRANCH)]
    .slice(0, MOST)
    .map((match) => ({ text: match[1]!, start: match.index, end: match.index + match[0].length }));
}

function jobOf(
  { name, start, end }: Stage,
  positions: Positions,
  all: { readonly commands: readonly Stretch[]; readonly branches: readonly Stretch[] },
): Job {
  const isInside = (one: Span): boolean => start <= one.start && one.end <= end;
  const commands = all.commands.filter(isInside).map(({ text, ...span }) => ({ text: secret(text), region: positions.region(span) }));
  const branches = all.branches.filter(isInside).map(({ text }) => text);
  const common = {
    environment: undefined,
    hints: [],
    triggers: [],
    condition: undefined,
    dynamicSecrets: [],
    workflow: undefined,
  } as const;
  return { ...common, id: name, name, platform: 'jenkins', region: positions.region({ start, end }), branches, commands };
}
