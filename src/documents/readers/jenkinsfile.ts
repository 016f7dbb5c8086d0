import type { DocumentContent, Entry, Job } from '../../domain/document.ts';
import { Positions } from '../../domain/position.ts';
import { secret } from '../../domain/secret.ts';
import { type CodeFamily, codeEntries } from '../code-scan.ts';
import type { DocumentReader } from '../reader.ts';

export const reader: DocumentReader = {
  id: 'jenkinsfile',
  title: 'Jenkinsfile',
  files: 'Jenkinsfile*, *.jenkinsfile',
  understands: 'Stages as jobs, `credentials(…)` and `credentialsId` as references, named strings, commands, branches.',
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
  /(?:\b([A-Za-z_]\w{0,100})[ \t]{0,8}=[ \t]{0,8})?\bcredentials\(\s{0,4}["']([\w.:/ -]{1,120})["']\s{0,4}\)|\bcredentialsId\s{0,4}:\s{0,4}["']([\w.:/ -]{1,120})["']/g;
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
  const references = [...text.matchAll(CREDENTIAL)].map((match): Entry => {
    const name = (match[2] ?? match[3])!;
    const start = match.index + match[0].lastIndexOf(name);
    const key = match[1] ?? 'credentialsId';
    const span = { start, end: start + name.length };
    return {
      key,
      keyPath: [key],
      value: secret(name),
      span,
      form: 'reference',
      scopes: [],
      reference: { system: 'jenkins-credential', name },
    };
  });
  const taken = new Set(references.map(({ span }) => span.start));
  const literals = codeEntries(text, GROOVY).filter(({ span }) => !taken.has(span.start));
  return { entries: [...literals, ...references].map(inJob), jobs: stages.map(({ job }) => job) };
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
