import { credentialsIn, draftsOf, isGeneric, isReal } from '../exposure.ts';
import { runs } from '../jobs-of.ts';
import type { Policy } from '../policy.ts';

/** A token of a whole account where its issuer has a narrower kind. */
export const policy: Policy = {
  id: 'long-lived-wide-token',
  level: 'off',
  summary: 'a token of a whole account where a narrower kind exists',
  standards: 'wide-token',
  evaluate: (scene) =>
    draftsOf(
      credentialsIn(scene)
        .filter(
          ({ credential, attribution, form }) =>
            isReal(credential) && !isGeneric(credential) && form !== 'comment' && runs(attribution.place),
        )
        .filter(({ credential }) => credential.capability.scope === 'account' && credential.capability.narrower !== undefined)
        .map((occurrence) => ({ occurrence, level: 'note', confidence: 'likely' })),
      ({ credential }) => ({
        message: `The ${credential.name} reaches ${credential.capability.reach}, though a narrower kind exists.`,
        remedy: 'Replace it by the narrower kind, with an end date.',
      }),
    ),
};
