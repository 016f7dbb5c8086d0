import type { Job } from '../domain/document.ts';
import type { Span } from '../domain/location.ts';
import type { Positions } from '../domain/position.ts';
import type { Scalar } from './ci-walk.ts';
import { leftOut } from './gaps.ts';

export type Hint = Job['hints'][number];

/** Keys whose values say where something goes. */
const PLACING =
  /(?:^|[-_.])(?:env|environment|environments|envs|stage|tier|target|workspace|namespace|cluster|context|profile|account)(?:$|[-_.])/i;
const NAMING =
  /^(?:.{0,40}[-_])?(?:app|app[-_]?name|role[-_]to[-_]assume|namespace|cluster|cluster[-_]?name|environment|env|stage|project|project[-_]?id|service|bucket|context|workspace|host|hostname|url|site)(?:[-_]name)?$/i;
const FLAG =
  /(?:^|\s)--?(?:context|kube-context|app|app-name|namespace|env|environment|environment-name|stage|workspace|profile|cluster|cluster-name|project|site|service|alias|slot|stack|remote)(?:=|[ \t]{1,4})["']?([\w./:@-]{2,200})/g;
const HOST = /\bhttps?:\/\/([a-z0-9][a-z0-9.-]{2,200}\.[a-z]{2,20})(?![\w.-])/gi;
const BRANCH =
  /(?:github\.(?:ref|ref_name|base_ref|head_ref)|\bref_name|CI_COMMIT_BRANCH|Build\.SourceBranch(?:Name)?|\bbranch)['")\]]{0,3}\s{0,10}(?:==|=|,)\s{0,10}["']([^"'\n]{1,200})["']/g;
const MOST_HINTS = 100;
const TOO_MANY = `a script names more than ${MOST_HINTS} places; the others do not place its job`;

/** How something is built or run, not where. */
const BUILD_MODE = /^(?:NODE|RAILS|RACK|MIX|BABEL|FLASK|APP)_ENV$/;

/** Whether a key says where its value goes: `environment`, `target-env`, `cluster`. */
export function isPlacing(key: string): boolean {
  return !BUILD_MODE.test(key) && PLACING.test(key.replaceAll(/([a-z])([A-Z])/g, '$1-$2'));
}

/** Whether a key names nothing but an environment: an input or an axis of a matrix. */
export function isEnvironmentName(key: string): boolean {
  return /^(?:env|environment|stage)(?:[-_]?name)?$/i.test(key);
}

/** Whether a step's setting names what it works on: `app-name`, `role-to-assume`, `host`. */
export function isNaming(key: string): boolean {
  return !BUILD_MODE.test(key) && NAMING.test(key);
}

/** What the commands of a script name: `--context prod`, `--app x-staging`, hosts. */
export function scriptHints({ span }: Scalar, file: string, positions: Positions): Hint[] {
  const text = file.slice(span.start, span.end);
  const hints: Hint[] = [];
  for (const pattern of [FLAG, HOST]) {
    for (const match of text.matchAll(pattern)) {
      const start = span.start + match.index + match[0].length - match[1]!.length;
      if (hints.length >= MOST_HINTS) leftOut(TOO_MANY);
      else hints.push(hintAt('target', match[1]!, { start, end: start + match[1]!.length }, positions));
    }
  }
  return hints;
}

/** Branches that a condition asks for. */
export function branchHints(condition: Scalar, positions: Positions): Hint[] {
  return [...condition.text.matchAll(BRANCH)].map((match) =>
    hintAt('branch', match[1]!.replace(/^refs\/(?:heads|tags)\//, ''), condition.span, positions),
  );
}

export function hintAt(kind: Hint['kind'], text: string, span: Span, positions: Positions, name?: string): Hint {
  return { kind, ...(name === undefined ? {} : { name }), text, region: positions.region(span) };
}
