import type { FactFinder } from '../fact-finder.ts';
import { factMaker } from '../fact-place.ts';

/** Lists of a wrangler file, and the key that says which resource is meant. */
const KINDS: Readonly<Record<string, { readonly type: string; readonly keys: readonly string[] }>> = {
  kv_namespaces: { type: 'kv', keys: ['id'] },
  d1_databases: { type: 'd1', keys: ['database_id'] },
  r2_buckets: { type: 'r2', keys: ['bucket_name'] },
  producers: { type: 'queue', keys: ['queue'] },
  consumers: { type: 'queue', keys: ['queue'] },
  hyperdrive: { type: 'hyperdrive', keys: ['id'] },
  vectorize: { type: 'vectorize', keys: ['index_name'] },
};

/** Databases, buckets and queues that a Worker is bound to, by environment. The subject is kind and id: `d1/…`. */
export const finder: FactFinder = {
  id: 'data-resource',
  looksAt: ({ path }) => /(?:^|\/)wrangler[^/]{0,60}\.(?:toml|jsonc?)$/.test(path),
  find: (document) => {
    const fact = factMaker('data-resource', document);
    return document.entries.flatMap((entry) => {
      const list = entry.keyPath.find((key) => Object.hasOwn(KINDS, key));
      const kind = list === undefined ? undefined : KINDS[list];
      if (kind === undefined || !kind.keys.includes(entry.key) || entry.form === 'comment') return [];
      const id = document.text.slice(entry.span.start, entry.span.end);
      const environment = entry.keyPath[0] === 'env' ? entry.keyPath[1] : undefined;
      const detail = { type: kind.type, id, ...(environment === undefined ? {} : { environment }) };
      return [fact(`${kind.type}/${id}`, entry.span, detail, entry.scopes)];
    });
  },
};
