import type { FactFinder } from '../fact-finder.ts';
import { factMaker, isCommented } from '../fact-place.ts';
import { leftOut } from '../gaps.ts';

const CONDITION = /\bterraform\.workspace\b(?:\s{0,20}(==|!=)\s{0,20}"([\w.-]{1,100})")?/g;
const MOST = 200;

/** What depends on Terraform's workspace: one backend and one credential serve them all. The subject is the workspace compared with. */
export const finder: FactFinder = {
  id: 'workspace-conditional',
  looksAt: ({ text }) => text.includes('terraform.workspace'),
  find: (document) => {
    const fact = factMaker('workspace-conditional', document);
    const found = [...document.text.matchAll(CONDITION)].filter((match) => !isCommented(document.text, match.index));
    if (found.length > MOST) leftOut(`more than ${MOST} conditions on the workspace; the others were left out`);
    return found.slice(0, MOST).map((match) => {
      const [whole, operator = 'lookup', name = 'terraform.workspace'] = match;
      return fact(name, { start: match.index, end: match.index + whole.length }, { operator });
    });
  },
};
