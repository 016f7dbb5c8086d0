import type { Detection, Role } from '../domain/occurrence.ts';
import { segments } from './tokenize.ts';

const AGENT_FILE =
  /(?:^|\/)(?:\.mcp\.json|mcp\.json|mcp_config\.json|cline_mcp_settings\.json|claude_desktop_config\.json|opencode\.json|AGENTS\.md|CLAUDE\.md|\.cursorrules|\.aider[^/]{0,40})$|(?:^|\/)\.(?:claude|cursor|windsurf|roo|kiro|amazonq|gemini|codex|continue|devin)\//;
const DEPLOY_FILE =
  /(?:^|\/)(?:\.github\/workflows|\.circleci|\.buildkite|\.kamal)\/|(?:^|\/)(?:\.gitlab-ci\.yml|Jenkinsfile|azure-pipelines\.yml|bitbucket-pipelines\.yml)$/;
const BACKUP = new Set(['backup', 'backups', 'restic', 'borg', 'velero', 'walg', 'snapshot', 'dump']);
const DATA = new Set(['database', 'db', 'postgres', 'postgresql', 'mysql', 'mongo', 'mongodb', 'redis', 'dsn', 'supabase', 'sql']);
const DEPLOY = new Set(['deploy', 'deployment', 'kubeconfig', 'terraform', 'pulumi', 'publish', 'release']);

/** What a detection is for, from its file, its key and its type. The narrowest purpose is asked first. */
export function roleOf(detection: Detection): Role {
  const type = detection.kind === 'credential' ? detection.credential.type : '';
  const words = [...segments(detection.key), ...segments(type)];
  if (words.some((word) => BACKUP.has(word))) return 'backup';
  if (AGENT_FILE.test(detection.location.path)) return 'agent';
  if (detection.kind === 'credential' && detection.credential.signing) return 'signing';
  if (words.some((word) => DATA.has(word))) return 'data';
  if (words.some((word) => DEPLOY.has(word)) || DEPLOY_FILE.test(detection.location.path)) return 'deploy';
  return 'unknown';
}
