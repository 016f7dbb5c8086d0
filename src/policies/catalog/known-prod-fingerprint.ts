import type { CredentialOccurrence } from '../../domain/occurrence.ts';
import { credentialsIn, draftsOf } from '../exposure.ts';
import type { Policy } from '../policy.ts';
import { storeFor } from '../remedies.ts';

/** Values that the registry of production secrets names, whatever they look like and are called. */
export const policy: Policy = {
  id: 'known-prod-fingerprint',
  level: 'error',
  summary: 'a value that is registered as a production secret',
  standards: 'reuse',
  cannotRun: ({ registry }) => {
    if (registry === 'open') return undefined;
    return registry === 'keyless'
      ? 'envsep.registry.json is there, but ENVSEP_REGISTRY_KEY is not set: what it names was not looked for'
      : 'there is no registry of production secrets (envsep.registry.json); `envsep protect` writes one';
  },
  evaluate: (scene) =>
    draftsOf(
      credentialsIn(scene)
        .filter(({ credential, ignored }) => credential.registered !== undefined && !ignored)
        .map((occurrence) => ({ occurrence, level: 'error', confidence: 'certain' })),
      (occurrence) => ({
        message: `${titleOf(occurrence)} is a secret of ${occurrence.credential.registered ?? 'production'}: the registry of production secrets names it.`,
        remedy: `Rotate it where it is kept: history keeps this copy. Then give ${occurrence.attribution.environment ?? 'this place'} a secret of its own, from ${storeFor(occurrence)}, and register the new one of production with envsep protect.`,
      }),
    ),
};

function titleOf({ key, location }: CredentialOccurrence): string {
  return key === '' ? `A value in ${location.path}` : `The value of ${key} in ${location.path}`;
}
