import type { Provider } from '../provider.ts';

const SOURCE = 'https://docs.railway.com/reference/public-api';
const CHECKED = '2026-11-25';
/** UUID version 4: Railway's tokens are random UUIDs. */
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/;

export const provider: Provider = {
  id: 'railway',
  name: 'Railway',
  everyday: ['railway'],
  types: [
    {
      id: 'railway-api-token',
      name: 'Railway API token',
      kind: 'secret',
      certainty: 'certain',
      capability: {
        reach: 'every project and environment of the account or workspace',
        destroys: 'yes',
        destroysBackups: 'yes',
        note: 'It can delete volumes, and wiping a volume deletes all its backups.',
        scope: 'account',
        infrastructure: true,
        narrower: 'a project token (RAILWAY_TOKEN): one environment of one project',
        rotate: 'https://railway.com/account/tokens',
      },
      source: SOURCE,
      checked: CHECKED,
      reason: 'A UUID says nothing alone: the variable, or an Authorization header beside the API host, names it.',
      shape: {
        form: 'context',
        pattern: UUID,
        context: {
          keys: [
            'railway_api_token',
            'railway_account_token',
            'railway_workspace_token',
            'railway_team_token',
            'railway_api_key',
            'railway_bearer_token',
            'railway_admin_token',
          ],
          hosts: ['backboard.railway.app', 'backboard.railway.com'],
        },
      },
      matches: [[{ of: 'uuid', length: 36 }]],
      rejects: [[{ of: 'hex', length: 32 }]],
    },
    {
      id: 'railway-project-token',
      name: 'Railway project token',
      kind: 'secret',
      certainty: 'certain',
      capability: {
        reach: 'one environment of one project',
        destroys: 'unknown',
        destroysBackups: 'unknown',
        note: 'Its documentation says deployment-related actions; whether that includes deleting volumes is not documented.',
        scope: 'environment',
        infrastructure: true,
        rotate: 'https://docs.railway.com/reference/public-api#project-token',
      },
      source: SOURCE,
      checked: CHECKED,
      reason: 'A UUID under RAILWAY_TOKEN or behind the header Project-Access-Token.',
      shape: {
        form: 'context',
        pattern: UUID,
        context: { keys: ['railway_token', 'railway_project_token'], headers: ['project-access-token'] },
      },
      matches: [[{ of: 'uuid', length: 36 }]],
      rejects: [[{ of: 'hex', length: 32 }]],
    },
  ],
};
