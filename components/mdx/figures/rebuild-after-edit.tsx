const UI = 'var(--font-ui)'
const CODE = 'var(--font-code)'

type Step = { text: string; runs?: 'slow' | 'quick' }

const COPY_ALL_FIRST: Step[] = [
  { text: 'FROM node' },
  { text: 'WORKDIR /app' },
  { text: 'COPY . .', runs: 'quick' },
  { text: 'RUN npm ci', runs: 'slow' },
]
const PACKAGES_FIRST: Step[] = [
  { text: 'FROM node' },
  { text: 'WORKDIR /app' },
  { text: 'COPY package*.json ./' },
  { text: 'RUN npm ci' },
  { text: 'COPY src ./src' },
  { text: 'COPY public ./public', runs: 'quick' },
]
const LABEL = { slow: 'again, slow', quick: 'again' }

function Dockerfile({ x, title, steps }: { x: number; title: string; steps: Step[] }) {
  return (
    <g>
      <text x={x} y={22} fontFamily={UI} fontSize={15} fontWeight={640} fill="var(--ink)">
        {title}
      </text>
      {steps.map(({ text, runs }, index) => {
        const y = 36 + index * 44
        return (
          <g key={text}>
            <rect
              x={x}
              y={y}
              width={304}
              height={34}
              rx={4}
              fill={runs ? 'var(--rust-wash)' : 'var(--sea-wash)'}
              stroke={runs ? 'var(--rust)' : 'var(--sea)'}
              strokeWidth={runs ? 2.5 : 1.5}
            />
            <text x={x + 12} y={y + 22} fontFamily={CODE} fontSize={13} fill="var(--ink)">
              {text}
            </text>
            <text
              x={x + 292}
              y={y + 22}
              textAnchor="end"
              fontFamily={UI}
              fontSize={13}
              fontWeight={runs ? 640 : 400}
              fill={runs ? 'var(--rust)' : 'var(--sea)'}
            >
              {runs ? LABEL[runs] : 'reused'}
            </text>
          </g>
        )
      })}
    </g>
  )
}

/** What an edit of one file in public repeats, in two orders of the same steps. */
export function RebuildAfterEdit() {
  return (
    <figure className="figure">
      <svg viewBox="0 0 640 300" role="img" aria-labelledby="rebuild-after-edit-title rebuild-after-edit-desc">
        <title id="rebuild-after-edit-title">What a build repeats after an edit in public</title>
        <desc id="rebuild-after-edit-desc">
          Two Dockerfiles are built again after one file in public was edited. On the left, everything is copied first: FROM node and
          WORKDIR /app are reused, COPY . . runs again, and so does RUN npm ci, which is slow. On the right, the package files are copied
          first: FROM node, WORKDIR /app, COPY of the package files, RUN npm ci and COPY src are reused; only the last step, COPY public,
          runs again.
        </desc>
        <Dockerfile x={8} title="Everything first" steps={COPY_ALL_FIRST} />
        <Dockerfile x={328} title="Packages first" steps={PACKAGES_FIRST} />
      </svg>
      <figcaption>The same edit of one file in public. The order of the steps decides whether the packages are installed again.</figcaption>
    </figure>
  )
}
