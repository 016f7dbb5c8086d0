import type { CredentialOccurrence } from '../../domain/occurrence.ts';
import { credentialsIn, draftsOf, type Exposure, isPlaced, isPlacedByName } from '../exposure.ts';
import type { Policy } from '../policy.ts';
import { storeFor } from '../remedies.ts';

const KINDS = { default: 'a published default', placeholder: 'a placeholder', guessable: 'a guessable word' } as const;

/** Keys whose value is compared with what somebody types or signs, so that a default works as well as a secret. */
const PASSWORD = /pass(?:word|wd|phrase)?(?:$|[^a-z])|pwd/i;

/** What is harmless in a template is an open door in production. */
export const policy: Policy = {
  id: 'weak-shared-secret',
  level: 'error',
  summary: 'production runs on a default, placeholder or guessable secret',
  standards: 'weak-secret',
  evaluate: (scene) =>
    draftsOf(credentialsIn(scene).flatMap(exposureOf), (occurrence) => ({
      message: `The production secret ${occurrence.key} is ${KINDS[occurrence.credential.weak ?? 'guessable']}.`,
      remedy: `Draw a random one (openssl rand -base64 32), keep it in ${storeFor(occurrence)}, and remove the line.`,
    })),
};

function exposureOf(occurrence: CredentialOccurrence): Exposure[] {
  const { credential, attribution, form, ignored } = occurrence;
  const { weak, local, publishable, signing } = credential;
  if (weak === undefined || local || publishable || ignored || form === 'comment') return [];
  if (attribution.tier !== 'production' || attribution.place !== 'configuration' || !isPlaced(occurrence) || !isPlacedByName(occurrence))
    return [];
  // A placeholder may be filled in at deployment, and opens nothing as a vendor's key; a program that signs with one starts all the same.
  const opens = signing || credential.password !== undefined || PASSWORD.test(occurrence.key);
  const blocks = opens && form !== 'default' && (weak === 'default' || signing) && weak !== 'guessable';
  const level = blocks ? 'error' : opens && weak !== 'placeholder' ? 'warning' : 'note';
  return [{ occurrence, level, confidence: attribution.confidence === 'certain' ? 'certain' : 'likely' }];
}
