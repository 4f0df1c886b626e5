// Who may import whom; run by `npm run check`. Default: what no rule forbids is allowed, so a new folder needs a rule.
const PURE_DOMAIN = '^domain/[a-z/]+/(rules/.+|[a-z-]*schema|types)[.]ts$'
const VIEWS = '^kinds/(views[.]ts|parts/[a-z-]+[.]tsx|[a-z]+/view[.]tsx)$'
const SERVER_LIB = '^lib/(auth|db|env|gate|rate-limit|request|secret-token|session|with-user-locked)[.]ts$'
const DATABASE = '^lib/db[.]ts$|^generated/prisma/|node_modules/(@prisma/client|pg)/'
const TEST = '[.](test|spec)[.]tsx?$'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: { pathNot: '^(generated|[.]contentlayer)/' }, to: { circular: true } },
    {
      name: 'lib-is-the-floor',
      severity: 'error',
      comment: 'lib/ has no product nouns and imports nothing above it',
      from: { path: '^lib/', pathNot: TEST },
      to: { path: '^(app|bench|components|domain|e2e|kinds|prisma|scripts|tests)/' },
    },
    {
      name: 'domain-has-no-ui-or-framework',
      severity: 'error',
      from: { path: '^domain/' },
      to: { path: '^(app|components)/|node_modules/(next|next-auth|react|react-dom|@types/react)/' },
    },
    {
      name: 'kinds-are-pure',
      severity: 'error',
      comment: 'a kind knows no server, no build and no page: what it needs is lent to it',
      from: { path: '^kinds/', pathNot: `${TEST}|/keyboard[.]ts$` },
      to: {
        path: '^(app|components|domain|lib|scripts)/',
        pathNot: '^domain/catalog/rules/(seen-order|shuffle)[.]ts$|^lib/escape-xml[.]ts$',
      },
    },
    {
      name: 'kinds-know-no-node',
      severity: 'error',
      from: { path: '^kinds/', pathNot: TEST },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'kinds-are-islands',
      severity: 'error',
      comment: 'what two kinds share stands in kinds/parts',
      from: { path: '^kinds/([a-z]+)/' },
      to: { path: '^kinds/[a-z]+/', pathNot: '^kinds/($1|parts)/' },
    },
    {
      name: 'kinds-are-found-through-the-registry',
      severity: 'error',
      comment: 'so that nothing else has to change for a new kind',
      from: { path: '^(app|bench|components|domain|e2e|lib|prisma|scripts|tests)/', pathNot: TEST },
      to: { path: '^kinds/', pathNot: '^kinds/((contract|find-kind|views)[.]ts$|parts/|blanks/markers[.]ts$)' },
    },
    {
      name: 'views-never-reach-a-key',
      severity: 'error',
      comment: 'zod, graders and fixtures must not come into a browser; types are gone by then',
      from: { path: `${VIEWS}|^components/` },
      to: {
        path: '^kinds/',
        pathNot: `${VIEWS}|^kinds/parts/[a-z-]+[.]tsx$`,
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'views-are-for-components',
      severity: 'error',
      from: { pathNot: `^components/|${VIEWS}|^scripts/preview/` },
      to: { path: VIEWS },
    },
    {
      name: 'domain-siblings-only-catalog',
      severity: 'error',
      comment: 'compose two nouns in app/, not inside one of them',
      from: { path: '^domain/([^/]+)/', pathNot: `^domain/review/|${TEST}` },
      to: { path: '^domain/', pathNot: '^domain/($1|catalog)/' },
    },
    {
      name: 'review-reads-the-log',
      severity: 'error',
      comment: 'cards are a replay of the log of progress; progress itself does not know how',
      from: { path: '^domain/review/', pathNot: TEST },
      to: { path: '^domain/', pathNot: `^domain/(review|catalog)/|^domain/progress/(rules/.+|types)[.]ts$` },
    },
    {
      name: 'rules-are-pure',
      severity: 'error',
      comment: 'the browser runs them too: no database, no environment, nothing of Node, also through others',
      from: { path: PURE_DOMAIN, pathNot: TEST },
      to: { path: `${SERVER_LIB}|node_modules/(server-only|pg|@prisma)/`, reachable: true },
    },
    { name: 'rules-know-no-node', severity: 'error', from: { path: PURE_DOMAIN, pathNot: TEST }, to: { dependencyTypes: ['core'] } },
    {
      name: 'one-door-to-content',
      severity: 'error',
      comment: 'scripts/check-content.ts checks what lies behind the door',
      from: { pathNot: '^(domain/catalog|[.]contentlayer)/|^scripts/check-content[.]ts$' },
      to: { path: '[.]contentlayer/' },
    },
    {
      name: 'one-door-to-the-database',
      severity: 'error',
      from: {
        path: '^(app|components|lib|proxy)',
        pathNot: `^lib/(auth|db|migrations|rate-limit|session|with-user-locked)[.]ts$|^app/api/health/|${TEST}`,
      },
      to: { path: DATABASE },
    },
    {
      name: 'components-see-shapes-not-servers',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '^(app|domain)/', pathNot: PURE_DOMAIN },
    },
    {
      name: 'components-never-reach-the-server',
      severity: 'error',
      comment: 'also through other files',
      from: { path: '^components/' },
      to: { path: SERVER_LIB, reachable: true },
    },
    {
      name: 'painting-stands-in-the-head',
      severity: 'error',
      comment: 'the head of each page has it inline; whoever imports it loads it a second time, instead of window.longshore.paint()',
      from: { pathNot: `^components/progress/boot[.]ts$|${TEST}` },
      to: { path: '^components/progress/paint[.]ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'route-groups-are-islands',
      severity: 'error',
      from: { path: '^app/[(]([^)]+)[)]/' },
      to: { path: '^app/[(]', pathNot: '^app/[(]$1[)]/' },
    },
    {
      name: 'test-code-stays-in-tests',
      severity: 'error',
      comment: 'prisma/seed.ts shares the factories, bench the browser',
      from: { pathNot: `^(bench|e2e|prisma|tests)/|^playwright[.]config[.]ts$|${TEST}` },
      to: { path: `^(e2e|tests)/|${TEST}` },
    },
    {
      name: 'the-guide-starts-without-the-tools',
      severity: 'error',
      comment: 'what is served must not need scripts/ or devDependencies of the build',
      from: { path: '^(app|components|domain|lib|proxy)', pathNot: TEST },
      to: { path: '^(bench|scripts)/' },
    },
  ],
  required: [
    {
      name: 'actions-go-through-the-gate',
      severity: 'error',
      comment: 'origin, session, zod, limit and error mapping live in lib/gate.ts',
      module: { path: '^app/.*actions[.]ts$' },
      to: { path: '^lib/gate[.]ts$' },
    },
    {
      name: 'routes-go-through-the-gate',
      severity: 'error',
      comment: 'all but health, which asks nobody, and auth, which next-auth guards itself',
      module: { path: '^app/api/.*route[.]ts$', pathNot: '^app/api/(auth|health)/' },
      to: { path: '^lib/gate[.]ts$' },
    },
    {
      name: 'domain-verbs-are-server-only',
      severity: 'error',
      comment: 'these run while content is read, outside Next',
      module: { path: '^domain/', pathNot: `${PURE_DOMAIN}|^domain/catalog/(compile-quiz|read-term-links)[.]ts$|${TEST}` },
      to: { path: 'node_modules/server-only' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { conditionNames: ['react-server', 'import', 'node', 'default'], exportsFields: ['exports'] },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^[.]next/' },
  },
}
