import type { GitHub } from './action-checks.ts';

/** Tells our comment from others. */
const MARKER = '<!-- envsep -->';
/** GitHub's limit for a comment, in characters. */
const LIMIT = 65_000;

/** Creates the comment of the pull request, or updates the one that is there. */
export async function putComment(
  github: GitHub,
  where: { readonly owner: string; readonly repo: string; readonly issue_number: number },
  markdown: string,
): Promise<void> {
  const body = `${MARKER}\n${markdown}`.slice(0, LIMIT);
  for await (const { data } of github.paginate.iterator(github.rest.issues.listComments, { ...where, per_page: 100 })) {
    const ours = data.find((comment) => comment.body?.startsWith(MARKER) && comment.user?.type === 'Bot');
    if (ours !== undefined) {
      await github.rest.issues.updateComment({ owner: where.owner, repo: where.repo, comment_id: ours.id, body });
      return;
    }
  }
  await github.rest.issues.createComment({ ...where, body });
}
