import { HclScan } from '../hcl-scan.ts';
import type { DocumentReader } from '../reader.ts';

export const reader: DocumentReader = {
  id: 'hcl',
  title: 'HCL and Bicep',
  files: '*.tf, *.tfvars, *.hcl (Terragrunt, Nomad, Packer, bake files), *.tfbackend, *.nomad, *.bicep, *.bicepparam',
  understands:
    'Blocks as scopes, attributes, objects, lists; defaults of variables and of `get_env`; data sources of secret stores as references; texts of another format in heredocs.',
  rank: 210,
  reads: (path) => /\.(?:tf|tfvars|hcl|tfbackend|nomad|bicep|bicepparam)$/.test(path),
  read: ({ text }) => ({ entries: new HclScan(text).entries() }),
};
