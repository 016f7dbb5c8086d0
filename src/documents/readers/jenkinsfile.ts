import type { DocumentContent, Entry, Job } from '../../domain/document.ts';
import { Positions } from '../../domain/position.ts';
import { secret } from '../../domain/secret.ts';
import { type CodeFamily, codeEntries } from '../code-scan.ts';
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
const TOKEN = /"(?:[^"\\\n]|\\.){0,4000}"|'(?:[^'\\\n]|\\.){0,4000}'|\/\/[^\n]*|[{}]/g;
const MOST = 500;

function pipeline(text: string): DocumentContent {
  const positions = new Positions(text);
  const stages = stagesOf(text).map((stage) => ({ ...stage, job: jobOf(stage, text, positions) }));
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
  const openings = new Map([...text.matchAll(STAGE)].slice(0, MOST).map((match) => [match.index + match[0].length - 1, match] as const));
  const open: (RegExpMatchArray | undefined)[] = [];
  const stages: Stage[] = [];
  for (const match of text.matchAll(TOKEN)) {
    if (match[0] === '{') open.push(openings.get(match.index));
    if (match[0] !== '}') continue;
    const stage = open.pop();
    if (stage !== undefined) stages.push({ name: stage[1]!, start: stage.index!, end: match.index + 1 });
  }
  return stages.sort((left, right) => left.start - right.start);
}

function jobOf({ name, start, end }: Stage, text: string, positions: Positions): Job {
  const block = text.slice(start, end);
  const region = positions.region({ start, end });
  const commands = [...block.matchAll(COMMAND)].slice(0, MOST).flatMap((match) => {
    const from = match.index + match[0].length;
    const to = block.indexOf(match[1]!, from);
    return to < 0 ? [] : [{ text: secret(block.slice(from, to)), region: positions.region({ start: start + from, end: start + to }) }];
  });
  const branches = [...block.matchAll(BRANCH)].map((match) => match[1]!);
  const common = {
    environment: undefined,
    hints: [],
    triggers: [],
    condition: undefined,
    dynamicSecrets: [],
    workflow: undefined,
  } as const;
  return { ...common, id: name, name, platform: 'jenkins', region, branches, commands };
}
