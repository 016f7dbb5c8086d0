import { createTraceTest, knownIn, type Tracer } from './credentials/traces.ts';
import type { Document } from './domain/document.ts';
import type { Observation } from './domain/occurrence.ts';
import type { Snapshot, SourceText } from './domain/source.ts';
import type { Observed, ObservedTree } from './observe.ts';

/**
 * Once it is known what is a credential anywhere in a tree, every other place that holds the same value is one too,
 * whatever it is called there. Reads again only the files that hold such a value.
 */
export async function lookAgain(
  tree: ObservedTree,
  snapshot: Snapshot,
  { read, trace }: { readonly read: (source: SourceText) => Document; readonly trace: Tracer },
): Promise<ObservedTree> {
  const known = knownIn(tree.files.map(({ observation }) => observation));
  if (known.size === 0) return tree;
  const holds = createTraceTest(known);
  const again = tree.files.filter(({ observation }) => holds(observation));
  if (again.length === 0) return tree;
  const traced = new Map<Observed, Observation>();
  let done = 0;
  for await (const result of snapshot.read(again.map(({ entry }) => entry))) {
    const observed = again[done]!;
    done += 1;
    if ('reason' in result) continue;
    const found = trace(read(result), observed.observation, known);
    const { commit } = observed.entry;
    traced.set(observed, commit === undefined ? found : at(commit, found, observed.observation));
  }
  return { ...tree, files: tree.files.map((file) => ({ ...file, observation: traced.get(file) ?? file.observation })) };
}

/** In the history scope a location names the commit that brought it. */
function at(commit: string, found: Observation, { detections }: Observation): Observation {
  const added = found.detections.slice(detections.length);
  return { ...found, detections: [...detections, ...added.map((one) => ({ ...one, location: { ...one.location, commit } }))] };
}
