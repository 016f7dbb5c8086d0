import { parentPort, workerData } from 'node:worker_threads';
import { createDetector } from './credentials/detect.ts';
import { readDocument } from './documents/read.ts';
import type { SourceText } from './domain/source.ts';
import type { ThreadData } from './observe-pool.ts';
import { settingsForDetection } from './settings/detection.ts';

/** True in a thread that a pool started; then it answers batches until it is ended. */
export function serveThread(): boolean {
  const data = workerData as ThreadData | null;
  if (parentPort === null || data?.envsep !== 'observe') return false;
  const detect = createDetector({ key: data.key, settings: settingsForDetection(data.detection), registered: data.registered });
  const port = parentPort;
  port.on('message', (batch: readonly SourceText[]) => port.postMessage(batch.map((source) => detect(readDocument(source)))));
  return true;
}
