import { environmentsIn, type NamedEnvironment } from './tier.ts';
import { segments } from './tokenize.ts';

const BUILD_VERB = /^(?:tests|build|builds|bundle|compile|lint|analy[sz]e)$/;
const DEPLOYS = /^(?:deploy|deployment|deploys|redeploy|undeploy|promote|migrate|provision)$/;
/** What jobs do to an environment; beside `test` they are what is tested. */
const ACTS = /^(?:terraform|tofu|apply|plan|destroy|teardown|infra|infrastructure|cd|rollout|rollback|restore|reset|refresh|seed|backup)$/;

/** `deploy-test` names the environment test; `test`, `qa` and `ci` are what a job does, `build-prod` is a build mode. */
export function environmentsOfTask(name: string): readonly NamedEnvironment[] {
  const words = segments(name);
  const [first = ''] = words;
  const last = words.at(-1) ?? '';
  const deploys = words.some((word) => DEPLOYS.test(word));
  if (!deploys && (BUILD_VERB.test(first) || BUILD_VERB.test(last))) return [];
  const env = words.some((word) => /^env(?:ironment)?$/.test(word));
  const few = env || words.filter((word) => word !== 'to' && word !== 'the').length <= 2;
  // `test-deploy` tests how it deploys; `deploy-test` deploys to test.
  const tested = !env && (first === 'test' || first === 'qa' || first === 'ci');
  if (few && deploys && !tested) return environmentsIn(name, 'named');
  const acts = words.length <= 3 && words.some((word) => ACTS.test(word));
  const named = environmentsIn(name, acts ? 'deployed' : 'plain');
  return deploys
    ? named.filter(({ word }) => word !== 'test')
    : named.filter(({ environment, word }) => environment !== 'test' && (word !== 'qa' || acts));
}
