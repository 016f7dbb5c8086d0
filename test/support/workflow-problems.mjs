// GitHub's own parser (github.com/actions/languageservices). Untyped on purpose: only strings go in and out.
import { NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { parseAction } from '@actions/workflow-parser/actions/action-parser';

/**
 * What GitHub would refuse of a workflow or of an action.yml; empty for one that it takes.
 *
 * @param {'workflow' | 'action'} kind
 * @param {string} content
 * @returns {string[]}
 */
export function problemsOf(kind, content) {
  const parse = kind === 'action' ? parseAction : parseWorkflow;
  const { context } = parse({ name: 'file.yml', content }, new NoOperationTraceWriter());
  return context.errors.getErrors().map(({ message }) => message);
}
