import type { GitHub } from './action-client.ts';

/** Tells our comment from others. */
const MARKER = '<!-- envsep -->';
/** GitHub's limit for a comment is 65,536 characters. */
const LIMIT = 65_000;
/** A hundred comments each. */
const MOST_PAGES = 30;

/**
 * Updates the comment that is there, or creates it where there is something to tell. Only a
 * comment of a bot is taken for ours: one that a person wrote could be changed by that person.
 */
export async function putComment(
  github: GitHub,
  where: { readonly owner: string; readonly repo: string; readonly issue_number: number },
  { markdown, isNews }: { readonly markdown: string; readonly isNews: boolean },
): Promise<void> {
  const body = `${MARKER}\n${markdown}`.slice(0, LIMIT);
  let pages = 0;
  for await (const { data } of github.paginate.iterator(github.rest.issues.listComments, { ...where, per_page: 100 })) {
    const ours = data.find((comment) => comment.body?.startsWith(MARKER) && comment.user?.type === 'Bot');
    if (ours !== undefined) {
      await github.rest.issues.updateComment({ owner: where.owner, repo: where.repo, comment_id: ours.id, body });
      return;
    }
    pages += 1;
    if (pages === MOST_PAGES) break;
  }
  if (isNews) await github.rest.issues.createComment({ ...where, body });
}
