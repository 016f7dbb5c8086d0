import type { Scene } from '../domain/occurrence.ts';
import type { PolicyContext } from './policy.ts';

/**
 * What several policies need of one scene is made once. Nobody may change what is handed out.
 */
export function oncePerScene<Made>(make: (scene: Scene, context: PolicyContext) => Made): (scene: Scene, context: PolicyContext) => Made {
  const known = new WeakMap<Scene, { readonly context: PolicyContext; readonly made: Made }>();
  return (scene, context) => {
    const found = known.get(scene);
    if (found?.context === context) return found.made;
    const made = make(scene, context);
    known.set(scene, { context, made });
    return made;
  };
}
