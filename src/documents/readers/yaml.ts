import type { DocumentReader } from '../reader.ts';
import { yamlContent } from '../yaml-content.ts';

export const reader: DocumentReader = {
  id: 'yaml',
  title: 'YAML',
  files: '*.yml, *.yaml, and templates of them',
  understands: 'Keys and values of every document of a stream, Spring profiles, name and value pairs; templates by their lines.',
  rank: 230,
  reads: (path) =>
    /\.ya?ml(?:\.(?:j2|tpl|tmpl|gotmpl|erb|example|sample|dist|template))?$/.test(path) &&
    !/(?:^|\/)(?:pnpm-lock\.yaml|[^/]*(?:openapi|swagger)[^/]*)$/i.test(path),
  read: ({ text }) => yamlContent(text),
};
