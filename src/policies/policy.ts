import type { Credential } from '../domain/credential.ts';
import type { Confidence } from '../domain/environment.ts';
import type { FindingPlace, Level } from '../domain/finding.ts';
import type { Scene } from '../domain/occurrence.ts';
import type { Settings } from '../domain/settings.ts';
import type { StandardClass } from './standards.ts';

/** What a policy returns: the facts of one finding. `evaluate.ts` completes it. */
export interface Draft {
  /** Where it differs from the policy's own. An ambiguous draft never becomes an error. */
  readonly level?: Exclude<Level, 'off'>;
  readonly confidence: Exclude<Confidence, 'none'>;
  readonly message: string;
  readonly primary: FindingPlace;
  readonly related?: readonly FindingPlace[];
  /** The credential that it is about: gives reach, damage and rotation. */
  readonly credential?: Credential;
  /** What to do, concrete for the place; the credential's narrower kind and rotation page are added by `evaluate.ts`. */
  readonly remedy: string;
}

export interface PolicyContext {
  readonly settings: Settings;
  /** ISO date of today, for end dates. */
  readonly today: string;
  /** The registry of production secrets: there with its key, there without it, or not there. */
  readonly registry?: 'open' | 'keyless' | undefined;
  /** True in CI: local policies stay out. */
  readonly ci: boolean;
}

/**
 * A rule of separation. One file in `catalog/`, exporting one constant `policy`;
 * beside it `<id>.md` with the headings *What it reports · Why · How to fix ·
 * When it is wrong*; and cases in `test/cases/<id>/`.
 */
export interface Policy {
  /** The file's name without its extension. */
  readonly id: string;
  /** Default level. `off` where it needs configuration first. */
  readonly level: Level;
  /** One line, lower case, no full stop: `the same secret in production and in another environment`. */
  readonly summary: string;
  readonly standards: StandardClass;
  /**
   * Paths that it asks for by name: in `scene.paths` and `scene.trackedButIgnored`
   * stand no others, so that a hook need not look through every path of a repository.
   */
  readonly watches?: (path: string) => boolean;
  /** Pure. Cost grows linearly with the scene: group by identity, never compare pairs. */
  evaluate(scene: Scene, context: PolicyContext): readonly Draft[];
  /** Why it cannot run here, or undefined. Reported in the coverage. */
  readonly cannotRun?: (context: PolicyContext) => string | undefined;
}
