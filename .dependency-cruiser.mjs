/** Walls between the rooms. Each rule says why. */
const ROOMS = ['sources', 'documents', 'credentials', 'environments', 'policies', 'verdict', 'reports'];
const PLUGINS = ['documents/readers', 'documents/facts', 'credentials/providers', 'environments/signals', 'policies/catalog', 'reports/reporters'];
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

export default {
  forbidden: [
    rule('no-cycles', 'What depends on itself cannot be read from one end.', {}, { circular: true }),
    rule('domain-is-the-floor', 'Nouns know nobody: no packages, no Node modules, no rooms.', { path: '^src/domain/' }, { pathNot: '^src/domain/' }),
    ...ROOMS.map((room) =>
      rule(
        `rooms-are-siblings-${room}`,
        'A room reaches itself, domain and errors.ts; data comes from check.ts as an argument.',
        { path: `^src/${room}/` },
        { path: '^src/', pathNot: `^src/(${room}|domain)/|^src/errors\\.ts$` },
      ),
    ),
    ...PLUGINS.map((folder) =>
      rule(
        `plugins-stand-alone-${folder.replace('/', '-')}`,
        'Deleting one plug-in breaks no other.',
        { path: `^src/${folder}/`, pathNot: 'registry\\.gen\\.ts$' },
        { path: `^src/${folder}/` },
      ),
    ),
    rule(
      'registries-pick-plugins',
      'Only the generated registry names a plug-in.',
      { path: '^src/', pathNot: 'registry\\.gen\\.ts$' },
      { path: `^src/(${PLUGINS.join('|')})/`, pathNot: 'registry\\.gen\\.ts$' },
    ),
    rule('surfaces-are-leaves', 'Nothing but an entry point and its own commands knows that it is a command line or an Action.', { path: '^src/', pathNot: '^src/(main-|surfaces/)' }, { path: '^src/surfaces/' }),
    rule('secrets-stay-in-credentials', 'The value of a secret is read in one room.', { path: '^src/', pathNot: '^src/(domain/secret\\.ts|credentials/reveal\\.ts)$' }, { path: '^src/domain/secret-values\\.ts$' }),
    rule('reveal-is-private', 'The value of a secret is read in one room.', { path: '^src/', pathNot: '^src/credentials/' }, { path: '^src/credentials/reveal\\.ts$' }),
    rule('git-only-in-sources', 'One owner for git.', { path: '^src/', pathNot: '^src/sources/' }, { path: 'node_modules/simple-git/' }),
    rule('actions-only-in-action', 'The command line must not pay for the Action.', { path: '^src/', pathNot: '^src/surfaces/action' }, { path: 'node_modules/@(actions|octokit)/' }),
    rule('globs-only-in-settings', 'Globs become predicates at the edge.', { path: '^src/', pathNot: '^src/settings/' }, { path: 'node_modules/(micromatch|picomatch)/' }),
    rule(
      'effects-at-the-edge',
      'Rooms are functions of their arguments.',
      { path: '^src/', pathNot: '^src/(sources|settings|surfaces|build)/|^src/(main-[a-z]+|observe[a-z-]*)\\.ts$' },
      { path: '^(node:)?(fs|fs/promises|child_process|http|https|net|os|worker_threads)$' },
    ),
    rule('no-test-in-src', 'Tests know the product, not the other way round.', { path: '^src/' }, { path: '^test/' }),
    rule('no-orphans', 'What nobody reaches is deleted.', { orphan: true, path: '^src/', pathNot: '^src/(main-|build/)' }, {}),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.mjs', '.js', '.json'], conditionNames: ['import', 'require', 'node', 'default'] },
  },
};
