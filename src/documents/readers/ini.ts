import { iniEntries } from '../ini-text.ts';
import type { DocumentReader } from '../reader.ts';

const FILES =
  /(?:^|\/)(?:[^/]+\.(?:ini|cfg|conf|cnf|xcconfig|prisma|service|socket|timer|container)|\.npmrc|\.pypirc|\.my\.cnf|\.s3cfg|\.boto|\.?aws\/(?:credentials|config))$/i;
/** Files without an extension that begin a group with `[name]`. */
const INVENTORY = /(?:^|\/)(?:hosts|inventory)(?:[._-][\w-]{1,40})?$|(?:^|\/)inventor(?:y|ies)\/(?:[^/]{1,100}\/){0,6}[\w-]{1,60}$/;

export const reader: DocumentReader = {
  id: 'ini',
  title: 'INI',
  files:
    'Ansible inventories, *.ini, *.cfg, *.conf, *.cnf, *.xcconfig, *.prisma, units of systemd, .npmrc, .pypirc, .s3cfg, .aws/credentials, pg_service.conf, rclone.conf',
  understands: 'Sections and their keys; the registry of an npm token; hosts of an inventory with their variables.',
  rank: 200,
  reads: (path, head) => FILES.test(path) || (INVENTORY.test(path) && /^\[[\w:.-]{1,100}\]/m.test(head)),
  read: ({ text }) => ({ entries: [...iniEntries(text)] }),
};
