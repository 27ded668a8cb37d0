/**
 * The architecture as failing rules. Imports point one way:
 * domain <- messages, topology <- components -> client -> contract -> domain; domain, contract <- server <- app/api;
 * domain <- simulator <- server.
 * @type {import('dependency-cruiser').IConfiguration}
 */
const inTests = '\\.test\\.tsx?$|/testing/';
module.exports = {
  forbidden: [
    {
      name: 'domain-is-pure',
      comment:
        'lib/domain is facts and arithmetic, testable without anything else. Move IO to lib/server or lib/client and pass the data in.',
      severity: 'error',
      from: { path: '^lib/domain', pathNot: inTests },
      to: { path: '^(app|components|lib/(?!domain)|node_modules/(?!zod|ipaddr\\.js))' },
    },
    {
      name: 'topology-is-pure',
      comment:
        'lib/topology turns a snapshot into geometry. It knows the domain, nothing of React or the network.',
      severity: 'error',
      from: { path: '^lib/topology', pathNot: inTests },
      to: { path: '^(app|components|lib/(?!domain|topology)|node_modules/(?!zod))' },
    },
    {
      name: 'messages-know-only-the-domain',
      comment: 'The catalogue is used by the server and the page alike, so it may depend on neither.',
      severity: 'error',
      from: { path: '^lib/messages', pathNot: inTests },
      to: { path: '^(app|components|lib/(?!domain|messages)|node_modules/)' },
    },
    {
      name: 'contract-knows-only-the-domain',
      comment:
        'lib/contract is what crosses HTTP: schemas over domain types. Nothing that runs on one side only.',
      severity: 'error',
      from: { path: '^lib/contract', pathNot: inTests },
      to: { path: '^(app|components|lib/(?!domain|contract)|node_modules/(?!zod))' },
    },
    {
      name: 'simulator-knows-only-the-domain',
      comment:
        'lib/simulator stands for an engine that somebody else wrote: it may count with the domain, and must not know how Portolan reads it.',
      severity: 'error',
      from: { path: '^lib/simulator', pathNot: inTests },
      to: { path: '^(app|components|lib/(?!domain|simulator)|node_modules/(?!zod|@types/node))' },
    },
    {
      name: 'simulated-engine-is-pure',
      comment:
        'lib/simulator/engine is state and rules; time, randomness and timers are handed in. HTTP is in lib/simulator/http.',
      severity: 'error',
      from: { path: '^lib/simulator/engine', pathNot: inTests },
      to: { path: '^(lib/simulator/(?!engine)|node:|node_modules)' },
    },
    {
      name: 'page-never-reaches-the-simulator',
      comment: 'A simulated engine is an engine: the page knows it through the API like any other.',
      severity: 'error',
      from: { path: '^(app|components|lib/(client|contract|domain|messages|topology))' },
      to: { path: '^lib/simulator' },
    },
    {
      name: 'client-never-reaches-the-server',
      comment: 'The browser talks to the server over HTTP. Put what both need in lib/contract or lib/domain.',
      severity: 'error',
      from: { path: '^lib/client' },
      to: { path: '^(app|components|lib/server|lib/topology)' },
    },
    {
      name: 'components-never-reach-the-server',
      comment: 'A component gets its data from lib/client.',
      severity: 'error',
      from: { path: '^components' },
      to: { path: '^(app|lib/server)' },
    },
    {
      name: 'server-never-reaches-the-page',
      comment: 'lib/server has no React and no browser.',
      severity: 'error',
      from: { path: '^lib/server' },
      to: { path: '^(app|components|lib/(client|topology))|^node_modules/react' },
    },
    {
      name: 'only-the-engine-adapter-knows-dockerode',
      comment:
        'Everything else speaks to an engine through lib/server/engine, which parses, versions and times every call.',
      severity: 'error',
      from: { path: '^(app|components|lib|bench)', pathNot: '^lib/server/engine/' },
      to: { path: '^node_modules/(dockerode|docker-modem|@types/dockerode)' },
    },
    {
      name: 'no-cycles',
      comment: 'A cycle means that two files are one idea: join them, or move what they share below both.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'product-never-reaches-tests',
      comment: 'The product may not depend on its tests.',
      severity: 'error',
      from: { path: '^(app|components|lib)', pathNot: inTests },
      to: { path: '^e2e|\\.test\\.tsx?$|/testing/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
