import type { Settings } from '../domain/settings.ts';
import { connectionIn, hostOf } from './connection.ts';
import type { CredentialMaker } from './credential-maker.ts';
import type { Found } from './found.ts';
import type { EntryIndex } from './entry-index.ts';
import { weakness } from './generic.ts';
import { base64 } from './identity.ts';
import { isDocumentationHost } from './placeholder.ts';
import { Spans } from './spans.ts';
import { isStrongPassword, isTemplated } from './strength.ts';
import { targetsOfConnection } from './targets.ts';

/** UTF-16 code units that a connection string in running text may have behind `://`. */
const LONGEST = 1000;
const SCHEME = /[A-Za-z0-9+]/;
const REST = /[^\s"'`<>\\|]{3,1000}/y;
/** In running text only passwords that nobody would make up for an illustration count. */
const TEXT_BITS = 36;

interface Surroundings {
  readonly text: string;
  readonly index: EntryIndex;
  readonly maker: CredentialMaker;
  readonly settings: Settings;
  /** What has been found already. */
  readonly found: readonly Found[];
}

/** Connection strings and basic pairs that stand in the text where no entry gave them: prose, arguments, unknown formats. */
export function inRunningText(surroundings: Surroundings): Found[] {
  const spans = new Spans(surroundings.found);
  return [...connections(surroundings, spans), ...basicPairs(surroundings, spans)];
}

function connections({ text, index, maker, settings }: Surroundings, spans: Spans): Found[] {
  const found: Found[] = [];
  for (let at = text.indexOf('://'); at >= 0; at = text.indexOf('://', at + 3)) {
    const candidate = stringAround(text, at);
    if (candidate === undefined) continue;
    const connection = connectionIn(candidate.text);
    if (connection === undefined || !isRealPassword(connection.password, connection.user)) continue;
    const { hosts, passwordAt } = connection;
    if (hosts.length === 0 || hosts.some((host) => isDocumentationHost(hostOf(host)) || /[${}<>%*[\]]/.test(host))) continue;
    const span = { start: candidate.start + passwordAt.start, end: candidate.start + passwordAt.end };
    if (spans.touch(span.start, span.end)) continue;
    const entry = index.at(span.start);
    found.push({ span, entry, kind: 'credential', credential: maker.ofConnection(candidate.text, connection) });
    for (const target of targetsOfConnection(connection, settings)) found.push({ span, entry, kind: 'target', target });
  }
  return found;
}

/** The scheme before `://` and what follows, up to the next one. */
function stringAround(text: string, at: number): { readonly text: string; readonly start: number } | undefined {
  let start = at;
  while (start > 0 && at - start < 30 && SCHEME.test(text[start - 1]!)) start -= 1;
  if (start === at) return undefined;
  const next = text.slice(at + 3, at + 3 + LONGEST).indexOf('://');
  REST.lastIndex = at + 3;
  const rest = REST.exec(text.slice(0, next < 0 ? at + 3 + LONGEST : at + 3 + next))?.[0].replace(/[,;.)\]}]{1,8}$/, '');
  return rest === undefined || !rest.includes('@') || !rest.includes(':') ? undefined : { text: text.slice(start, at + 3) + rest, start };
}

function isRealPassword(password: string, user: string): boolean {
  if (password.length < 6 || password === user || isTemplated(password) || /^\*+$|\s/.test(password)) return false;
  return weakness(password, 'password') === undefined && isStrongPassword(password, TEXT_BITS);
}

const BASIC = /[Bb]asic[ \t]{1,4}([A-Za-z0-9+/_-]{12,1000}={0,2})/y;

/** `Authorization: Basic …`: base64 of a user and a password (RFC 7617). */
function basicPairs({ text, index, maker }: Surroundings, spans: Spans): Found[] {
  const found: Found[] = [];
  for (let at = text.indexOf('asic '); at >= 0; at = text.indexOf('asic ', at + 5)) {
    if (at === 0) continue;
    BASIC.lastIndex = at - 1;
    const match = BASIC.exec(text);
    const pair = match === null ? undefined : /^([^:\s]{0,200}):(\S{6,500})$/.exec(base64(match[1]!) ?? '');
    if (match === null || pair === null || pair === undefined || !isRealPassword(pair[2]!, pair[1]!)) continue;
    const end = match.index + match[0].length;
    const span = { start: end - match[1]!.length, end };
    if (spans.touch(span.start, span.end)) continue;
    found.push({
      span,
      entry: index.at(span.start),
      kind: 'credential',
      credential: maker.ofPair({ user: pair[1]!, password: pair[2]!, spelling: match[1]!, wrapping: ['basic'] }),
    });
  }
  return found;
}
