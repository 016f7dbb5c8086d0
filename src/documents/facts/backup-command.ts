import type { FoundFact } from '../../domain/document.ts';
import type { FactFinder } from '../fact-finder.ts';
import { leftOut } from '../gaps.ts';
import { commandAt, factMaker, isCommented, type Looked, lineStart, variablesIn } from '../fact-place.ts';

const LOOK =
  /pg_dump|pg_basebackup|mysqldump|mariadb-dump|mongodump|xtrabackup|restic|borg|velero|wal-g|barman|pgbackrest|rclone|duplicity|kopia|litestream|aws s3|gsutil|--rdb|-snapshot|backups create/;
const COMMAND =
  /(?<![\w./-])(?:\/usr\/bin\/)?(pg_dumpall|pg_dump|pg_basebackup|mysqldump|mariadb-dump|mongodump|xtrabackup|duplicity|(?:restic|borg|borgmatic|velero|wal-g|barman|pgbackrest|kopia|litestream|rclone)(?=[ \t][^\n]{0,200}?\b(?:backup(?:-push)?|create|snapshot|replicate|sync|copy|copyto)\b)|redis-cli(?=[^\n]{0,200}--rdb)|aws[ \t]+rds(?=[ \t]+create-db-(?:cluster-)?snapshot)|aws[ \t]+s3(?=[ \t]+(?:sync|cp|mv)\b)|gsutil(?=[ \t]+(?:-m[ \t]+)?(?:rsync|cp)\b)|gcloud[ \t]+sql(?=[ \t]+backups[ \t]+create\b))(?![\w./])/g;
const MOST = 200;

/** Commands that make backups, with the variables that they use. The subject is the tool. */
export const finder: FactFinder = { id: 'backup-command', looksAt: ({ text }) => LOOK.test(text), find };

function find(document: Looked): FoundFact[] {
  const { text } = document;
  const fact = factMaker('backup-command', document);
  const facts: FoundFact[] = [];
  for (const match of text.matchAll(COMMAND)) {
    if (facts.length >= MOST) {
      leftOut(`more than ${MOST} commands that make backups; the others were left out`);
      break;
    }
    if (isCommented(text, match.index) || !isRun(text, match.index)) continue;
    const { start, end } = commandAt(text, match.index);
    const command = text.slice(start, end);
    const tool = match[1]!.replace(/\s+/g, ' ');
    // A copy to a bucket is a backup when it says so.
    if (/^(?:aws s3|gsutil)$/.test(tool) && !/back-?up|dump|snapshot|archive/i.test(command)) continue;
    facts.push(fact(tool, { start: match.index, end: match.index + match[0].length }, { tool, variables: variablesIn(partAt(command, match.index - start)) }));
  }
  return facts;
}

/** The part of a pipeline: what the dump reads with is not what the copy writes with. */
function partAt(command: string, at: number): string {
  const next = command.indexOf('|', at);
  return command.slice(command.lastIndexOf('|', at) + 1, next < 0 ? command.length : next);
}

/** A command stands where one can begin, and has something behind it: not in a list of packages. */
function isRun(text: string, at: number): boolean {
  const line = text.slice(Math.max(lineStart(text, at), at - 400), at);
  const rest = text.slice(at, at + 200).split('\n', 1)[0]!;
  return /^\S+[ \t]+\S/.test(rest) && !/\b(?:apt|apt-get|apk|yum|dnf|brew|install|pip|npm|which|command)\b/.test(line);
}
