import { protectionFacts, speaksOfProtection } from '../data-protection.ts';
import type { FactFinder } from '../fact-finder.ts';

/** Data and backups that nothing keeps from being deleted: Terraform, CloudFormation, Kubernetes. The subject is the resource's address. */
export const finder: FactFinder = {
  id: 'unprotected-data',
  looksAt: speaksOfProtection,
  find: (document) => protectionFacts(document, false),
};
