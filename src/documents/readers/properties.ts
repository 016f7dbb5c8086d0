import { propertiesEntries } from '../properties-text.ts';
import type { DocumentReader } from '../reader.ts';

export const reader: DocumentReader = {
  id: 'properties',
  title: 'Java properties',
  files: '*.properties',
  understands: 'Keys and values, also over several lines; Quarkus profiles (`%prod.`), Spring documents with `on-profile`.',
  rank: 200,
  reads: (path) => path.endsWith('.properties'),
  read: ({ text }) => ({ entries: propertiesEntries(text) }),
};
