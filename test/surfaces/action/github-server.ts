import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Ajv, type ValidateFunction } from 'ajv';
import { type Schema, sampleOf } from './sample.ts';

export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
  // biome-ignore lint/suspicious/noExplicitAny: bodies are checked against GitHub's own description
  readonly body: any;
}

/** How the token behaves: what GitHub answers to writes. */
export type Behaviour =
  | 'allows'
  | 'read-only'
  | 'no-own-run'
  | 'rate-limited'
  | 'secondary-limit'
  | 'used-up'
  | 'fails-once'
  | 'down'
  | 'not-found'
  | 'unprocessable'
  | 'unauthorised'
  | 'fails-on-second-batch'
  | 'hangs'
  | 'has-comment'
  | 'has-comment-of-a-person'
  | 'no-json';

export interface GitHubServer {
  readonly url: string;
  readonly requests: SeenRequest[];
  /** What GitHub would have refused: schema violations and prose limits. */
  readonly objections: string[];
  close(): Promise<void>;
}

const description = JSON.parse(readFileSync(new URL('./github-api.json', import.meta.url), 'utf8')) as {
  paths: Record<string, Record<string, { request?: object; status: number; response: Schema }>>;
};
const ajv = new Ajv({ strict: false, validateFormats: false });

/** A GitHub on loopback that checks every request, and its own answers, against GitHub's OpenAPI description and its prose limits. */
export async function githubServer(behaviour: Behaviour): Promise<GitHubServer> {
  const requests: SeenRequest[] = [];
  const objections: string[] = [];
  const server: Server = createServer((request, response) => {
    void answer(request, response, behaviour, requests, objections);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    objections,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  behaviour: Behaviour,
  requests: SeenRequest[],
  objections: string[],
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const path = request.url ?? '/';
  const method = (request.method ?? 'GET').toLowerCase();
  const text = Buffer.concat(chunks).toString();
  const body = text === '' ? undefined : JSON.parse(text);
  requests.push({ method, path, authorization: request.headers.authorization, body });
  objections.push(...objectionsTo(method, path, body));
  if (behaviour === 'hangs') return;
  if (behaviour === 'no-json') {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<html>a proxy</html>');
    return;
  }
  const [status, json, headers] = reply(method, path, behaviour, requests.length);
  objections.push(...objectionsToAnswer(method, path, status, json));
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(json));
}

function reply(
  method: string,
  path: string,
  behaviour: Behaviour,
  count: number,
): [status: number, json: unknown, headers: Record<string, string>] {
  if (behaviour === 'down') return [502, { message: 'Bad gateway' }, {}];
  if (behaviour === 'not-found') return [404, { message: 'Not Found' }, {}];
  if (behaviour === 'unprocessable') return [422, { message: 'Validation Failed' }, {}];
  if (behaviour === 'unauthorised') return [401, { message: 'Bad credentials' }, {}];
  if (behaviour === 'used-up')
    return [
      403,
      { message: 'API rate limit exceeded' },
      { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(Math.floor(Date.now() / 1000) + 3000) },
    ];
  if (behaviour === 'secondary-limit' && count === 1)
    return [403, { message: 'You have exceeded a secondary rate limit' }, { 'retry-after': '1' }];
  if (behaviour === 'fails-on-second-batch' && count === 2) return [403, { message: 'Resource not accessible by integration' }, {}];
  if (behaviour === 'fails-once' && count === 1) return [502, { message: 'Bad gateway' }, {}];
  if (behaviour === 'rate-limited' && count === 1) return [429, { message: 'secondary rate limit' }, { 'retry-after': '1' }];
  if (behaviour === 'read-only' && method !== 'get') return [403, { message: 'Resource not accessible by integration' }, {}];
  if (behaviour === 'no-own-run' && method === 'patch' && path.endsWith('/check-runs/77'))
    return [403, { message: 'Resource not accessible by integration' }, {}];
  const operation = operationOf(method, path);
  if (operation === undefined) return [404, { message: 'Not Found' }, {}];
  return [operation.status, answerOf(operation.response, behaviour), {}];
}

/** A whole answer as the description has it. */
function answerOf(response: Schema & { readonly items?: Schema }, behaviour: Behaviour): unknown {
  if (response.items === undefined) return { ...(sampleOf(response) as object), id: 4242 };
  if (!behaviour.startsWith('has-comment')) return [];
  const comment = sampleOf(response.items) as { readonly user: object };
  const type = behaviour === 'has-comment' ? 'Bot' : 'User';
  return [{ ...comment, id: 11, body: '<!-- envsep -->\nold', user: { ...comment.user, type } }];
}

const compiled = new Map<object, ValidateFunction>();

function operationOf(method: string, path: string) {
  const bare = path.replace(/\?.*$/, '').replace(/^\/api\/v3(?=\/)/, '');
  const template = Object.keys(description.paths).find((known) => new RegExp(`^${known.replaceAll(/\{[^}]+\}/g, '[^/]+')}$`).test(bare));
  return template === undefined ? undefined : description.paths[template]![method];
}

function violations(what: string, schema: object, value: unknown): string[] {
  const validate = compiled.get(schema) ?? ajv.compile(schema);
  compiled.set(schema, validate);
  return validate(value) ? [] : [`${what}: ${ajv.errorsText(validate.errors)}`];
}

function objectionsTo(method: string, path: string, body: unknown): string[] {
  const operation = operationOf(method, path);
  if (operation === undefined) return [`${method} ${path} is not in GitHub's description`];
  const wrong = operation.request === undefined ? [] : violations(`${method} ${path}`, operation.request, body);
  return [...wrong, ...proseObjections(body)];
}

/** The server's own answer, where it is one of success. */
function objectionsToAnswer(method: string, path: string, status: number, json: unknown): string[] {
  const operation = operationOf(method, path);
  return operation?.status === status ? violations(`the answer to ${method} ${path}`, operation.response, json) : [];
}

/** Limits that GitHub's documentation states in prose only. */
function proseObjections(body: unknown): string[] {
  const { output, conclusion, status } = (body ?? {}) as {
    conclusion?: string;
    status?: string;
    output?: {
      annotations?: { path: string; start_line: number; end_line: number; start_column?: number; title?: string; message: string }[];
    };
  };
  const wrong: string[] = [];
  if (status === 'completed' && conclusion === undefined) wrong.push('completed without a conclusion');
  for (const { path, start_line, end_line, start_column, title, message } of output?.annotations ?? []) {
    if (path.startsWith('/') || path.startsWith('./')) wrong.push(`path ${path} is not relative to the repository`);
    if (end_line < start_line || start_line < 1) wrong.push('lines out of order');
    if (start_column !== undefined && start_line !== end_line) wrong.push('columns over several lines');
    if ((title?.length ?? 0) > 255) wrong.push('title too long');
    if (Buffer.byteLength(message) > 65_536) wrong.push('message over 64 KiB');
  }
  return wrong;
}
