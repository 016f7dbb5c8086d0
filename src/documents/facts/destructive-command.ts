import type { FoundFact } from '../../domain/document.ts';
import type { FactFinder } from '../fact-finder.ts';
import { leftOut } from '../gaps.ts';
import { commandAt, factMaker, isCommented, type Looked, variablesIn } from '../fact-place.ts';

/** A word that must stand in the text, and the command that begins there. Groups name the subject. */
const COMMANDS: readonly (readonly [word: string, pattern: RegExp])[] = [
  ['destroy', /\b(terraform|tofu|terragrunt|pulumi|cdk|copilot)\b[^\n|;&]{0,200}?[ \t]-?-?(destroy)\b/g],
  ['destroy', /\b(fly(?:ctl)?[ \t]+(?:apps|volumes?|postgres|machines?)|heroku[ \t]+apps)[ \t:]{1,4}(destroy)\b/g],
  ['remove', /\b(serverless|sls|sst|vercel)[ \t]+(remove)\b/g],
  ['delete', /\b(aws[ \t]+[a-z0-9-]{2,30})[ \t]+(delete-[a-z-]{2,60})\b/g],
  ['delete', /\b((?:gcloud|az|doctl|neonctl|scw|hcloud|linode-cli|oci)[ \t]+[a-z0-9 \t-]{2,80}?[ \t])(delete)\b/g],
  [
    'delete',
    /\b(kubectl)[ \t]+(?:-[\w-]{1,40}(?:=|[ \t])[^\s]{1,80}[ \t]+){0,4}(delete)[ \t]+(?:ns|namespaces?|pvc|pv|persistentvolumes?|persistentvolumeclaims?|all|secrets?|statefulsets?|sts|-f|-k|crds?)\b/g,
  ],
  ['helm', /\b(helm)[ \t]+(uninstall|delete)\b/g],
  ['s3', /\b(aws[ \t]+s3)[ \t]+(rb|rm[ \t][^\n]{0,300}--recursive)\b/g],
  ['gsutil', /\b(gsutil)[ \t]+(?:-m[ \t]+)?(rm[ \t]+-[a-z]*r|rb)\b/g],
  ['volume', /\b(docker[ \t]+volume)[ \t]+(rm|prune)\b/g],
  ['volume', /\b(railway[ \t]+volume)[ \t]+(delete|remove)\b/g],
  ['volumeDelete', /\b(volume)(Delete)\b/g],
  ['railway', /\b(railway)[ \t]+(down|delete)\b/g],
  ['dropdb', /\b(dropdb)()\b/g],
  ['dropDatabase', /\b(dropDatabase)()\b/g],
  ['db:', /\b(db):(drop|reset|wipe|purge)\b/g],
  ['pg:', /\b(pg):(reset)\b/g],
  ['migrate', /\b(prisma[ \t]+migrate|migrate)[ \t:](reset|fresh)\b/g],
  ['force-reset', /\b(prisma[ \t]+db[ \t]+push)[^\n]{0,200}--(force-reset)\b/g],
  ['accept-data-loss', /\b(prisma[ \t]+db[ \t]+push)[^\n]{0,200}--(accept-data-loss)\b/g],
  ['supabase', /\b(supabase[ \t]+(?:db|projects|branches))[ \t]+(reset|delete)\b/g],
  ['schema:drop', /\b(schema):(drop)\b/g],
  ['wrangler', /\b(wrangler[ \t]+[a-z0-9: ]{2,40}?[ \t:])(delete)\b/g],
  ['flush', /\b(manage\.py)[ \t]+(flush)\b/g],
  ['firestore:delete', /\b(firestore):(delete)\b/g],
  ['restic', /\b(restic)[ \t][^\n]{0,200}?\b(forget|prune)\b/g],
  ['borg', /\b(borg)[ \t]+(delete|prune)\b/g],
  ['velero', /\b(velero[ \t]+backup)[ \t]+(delete)\b/g],
];
const STATEMENTS = /\b(DROP|TRUNCATE)[ \t]+(DATABASE|SCHEMA|TABLE)\b|\b(FLUSHALL|FLUSHDB)\b/gi;
/** All words in one pass: asking for each of them costs more than everything else. Longer ones come first. */
const WORDS = new RegExp([...new Set(COMMANDS.map(([word]) => word))].sort((left, right) => right.length - left.length).join('|'), 'g');
const MOST = 200;

/** Commands that destroy data or infrastructure. The subject is the verb: `terraform destroy`. */
export const finder: FactFinder = {
  id: 'destructive-command',
  looksAt: ({ path }) => !/\.(?:lock|svg|min\.js|map|snap)$|(?:^|\/)package-lock\.json$/.test(path),
  find,
};

function find(document: Looked): FoundFact[] {
  const { text, path } = document;
  const fact = factMaker('destructive-command', document);
  const facts: FoundFact[] = [];
  const add = (start: number, length: number, subject: string): void => {
    if (isCommented(text, start)) return;
    if (facts.length >= MOST) {
      leftOut(`more than ${MOST} commands that destroy; the others were left out`);
      return;
    }
    const command = commandAt(text, start);
    const detail = {
      tool: subject.split(' ', 1)[0]!,
      variables: variablesIn(text.slice(command.start, command.end)),
      ...(isGuarded(text, start) ? { guarded: 'yes' } : {}),
    };
    facts.push(fact(subject, { start, end: start + length }, detail));
  };
  const words = wordsIn(text);
  for (const [word, pattern] of COMMANDS) {
    if (!words.has(word)) continue;
    for (const match of text.matchAll(pattern)) add(match.index, match[0].length, subjectOf(match));
  }
  // A migration drops tables as a matter of course.
  if (!/\.sql$|(?:^|\/)(?:migrations?|migrate)\//i.test(path))
    for (const match of text.matchAll(STATEMENTS)) add(match.index, match[0].length, match[0].toLowerCase().replace(/\s+/g, ' '));
  return facts;
}

function wordsIn(text: string): ReadonlySet<string> {
  const words = new Set<string>();
  for (const [found] of text.matchAll(WORDS)) {
    // `volumeDelete` holds `volume` as well.
    if (!words.has(found)) for (const [word] of COMMANDS) if (found.includes(word)) words.add(word);
  }
  return words;
}

function subjectOf([whole, tool = '', verb = '']: RegExpMatchArray): string {
  const joint = whole.includes(':') && !whole.includes(' ') ? ':' : whole === 'volumeDelete' ? '' : ' ';
  const first = verb.split(/\s/, 1)[0]!;
  return `${tool.trim()}${first === '' ? '' : joint}${first}`.replace(/\s+/g, ' ').slice(0, 80);
}

/** Lines above a command in which what guards it is looked for. */
const GUARD_LINES = 25;
const GUARD_WINDOW = 3000;
/** A question to a person, or a comparison of where it runs with a name, that can end the script. */
const ASKS = /\bread\s+(?:-\w+\s+)*-?\w*p\b|\bread\s+-p|\bRead-Host\b|\binput\(|\bconfirm\b|\binquirer\b|are you sure/i;
const COMPARES =
  /(?:ENV|STAGE|WORKSPACE|BRANCH|NAMESPACE|CONTEXT|TIER|env|stage|environment|workspace|node_env)\b[^\n]{0,40}(?:===?|!==?|=~|-eq|-ne|\bin\b|=)[^\n]{0,40}(?:prod|live)/;
const ENDS = /\bexit\b|\breturn\b|\bthrow\b|\babort\b|\braise\b|\bdie\b|process\.exit/;

/** Whether the lines above a command ask, or stop it in production. */
function isGuarded(text: string, start: number): boolean {
  const above = text
    .slice(Math.max(0, start - GUARD_WINDOW), start)
    .split('\n')
    .slice(-GUARD_LINES)
    .join('\n');
  return ASKS.test(above) || (COMPARES.test(above) && ENDS.test(above));
}
