import type { FoundFact } from '../../domain/document.ts';
import type { FactFinder } from '../fact-finder.ts';
import { factMaker, type Looked } from '../fact-place.ts';
import { type HclBlock, hclBlocks } from '../hcl-blocks.ts';

const BUCKETS = ['bucket', 'container_name', 'storage_account_name', 'organization', 'address'];
const KEYS = ['key', 'prefix', 'path', 'name', 'workspace_key_prefix'];

/** Where Terraform keeps its state. The subject is the backend's kind; `bucket` and `key` say which. */
export const finder: FactFinder = {
  id: 'state-backend',
  looksAt: ({ path, text }) => /\.(?:tf|hcl|tfbackend)$/.test(path) && /\bbackend\b|\bremote_state\b|\bcloud\b|bucket|prefix/.test(text),
  find,
};

function find(document: Looked): FoundFact[] {
  const { path, text } = document;
  const fact = factMaker('state-backend', document);
  if (path.endsWith('.tfbackend')) {
    const [block] = hclBlocks(`backend "x" {${text}\n}`, 'backend');
    const detail = block === undefined ? {} : detailOf(block);
    return detail.bucket === undefined && detail.key === undefined ? [] : [fact('partial', { start: 0, end: firstLine(text) }, detail)];
  }
  const blocks = hclBlocks(text, 'backend|remote_state|cloud');
  return blocks.flatMap((block) => {
    const detail = detailOf(block);
    if (detail.bucket === undefined && detail.key === undefined) return [];
    const kind =
      block.labels[0] ?? (block.kind === 'remote_state' ? (block.attributes.get('backend')?.text ?? 'remote_state') : block.kind);
    return [
      fact(
        kind,
        { start: block.span.start, end: block.span.start + firstLine(text.slice(block.span.start, block.span.start + 300)) },
        detail,
      ),
    ];
  });
}

function detailOf({ attributes }: HclBlock): { bucket?: string; key?: string } {
  const first = (names: readonly string[]): string | undefined =>
    names.map((name) => attributes.get(name)?.text).find((text) => text !== undefined);
  const bucket = first(BUCKETS);
  const key = first(KEYS);
  return { ...(bucket === undefined ? {} : { bucket }), ...(key === undefined ? {} : { key }) };
}

function firstLine(text: string): number {
  const end = text.indexOf('\n');
  return end < 0 ? text.length : end;
}
