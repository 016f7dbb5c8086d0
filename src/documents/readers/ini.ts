import { iniEntries } from '../ini-text.ts';
import type { DocumentReader } from '../reader.ts';

const FILES = /(?:^|\/)(?:[^/]+\.(?:ini|cfg|conf|cnf|xcconfig)|\.npmrc|\.pypirc|\.my\.cnf|\.s3cfg|\.boto|\.?aws\/(?:credentials|config))$/i;

export const reader: DocumentReader = {
  id: 'ini',
  title: 'INI',
  files: '*.ini, *.cfg, *.conf, *.cnf, *.xcconfig, .npmrc, .pypirc, .s3cfg, .aws/credentials, pg_service.conf, rclone.conf',
  understands: 'Sections and their keys; the registry of an npm token.',
  rank: 200,
  reads: (path) => FILES.test(path),
  read: ({ text }) => ({ entries: [...iniEntries(text)] }),
};
