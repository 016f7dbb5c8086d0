import { protectionFacts, speaksOfProtection } from '../data-protection.ts';
import type { FactFinder } from '../fact-finder.ts';

/** Data that is protected from deletion: Terraform, CloudFormation, Kubernetes. The subject is the resource's address. */
export const finder: FactFinder = {
  id: 'protected-data',
  looksAt: speaksOfProtection,
  find: (document) => protectionFacts(document, true),
};
