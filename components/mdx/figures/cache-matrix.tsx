import { toExecuted } from './cache-rule'

const UI = 'var(--font-ui)'
const CODE = 'var(--font-code)'

const EDITS = [
  { file: 'public/style.css', changed: 'public' },
  { file: 'src/server.js', changed: 'src' },
  { file: 'package.json', changed: 'package.json' },
]
/** The steps of cargo-list/cached/Dockerfile. */
const STEPS = [
  { text: 'WORKDIR /app', uses: [] },
  { text: 'RUN mkdir /data …', uses: [] },
  { text: 'COPY package.json …', uses: ['package.json'] },
  { text: 'RUN npm ci', uses: [] },
  { text: 'COPY src', uses: ['src'] },
  { text: 'COPY public', uses: ['public'] },
]
const [LEFT, WIDTH] = [184, 142]
const [TOP, STEP] = [62, 40]

/** Steps of a Dockerfile against three edits: which steps come from the cache, and from where on everything runs. */
export function CacheMatrix() {
  return (
    <figure className="figure">
      <svg viewBox="0 0 640 312" role="img" aria-labelledby="cache-matrix-title cache-matrix-desc">
        <title id="cache-matrix-title">Which steps an edit repeats</title>
        <desc id="cache-matrix-desc">
          Six steps of the second Dockerfile and three edits. After an edit of public/style.css only the last step, the copy of public,
          runs; the other five are cached. After an edit of src/server.js the copies of src and of public run; four steps are cached. After
          an edit of package.json the copy of the package files, the installation and both copies run; only the first two steps are cached.
        </desc>
        <text x={8} y={26} fontFamily={UI} fontSize={14} fontWeight={640} fill="var(--ink)">
          The step
        </text>
        {EDITS.map(({ file }, column) => (
          <g key={file} textAnchor="middle">
            <text x={LEFT + column * (WIDTH + 8) + WIDTH / 2} y={22} fontFamily={UI} fontSize={13} fill="var(--ink-2)">
              you edit
            </text>
            <text x={LEFT + column * (WIDTH + 8) + WIDTH / 2} y={42} fontFamily={CODE} fontSize={13} fill="var(--ink)">
              {file}
            </text>
          </g>
        ))}
        {STEPS.map(({ text }, row) => (
          <g key={text}>
            <text x={8} y={TOP + row * STEP + 21} fontFamily={CODE} fontSize={13} fill="var(--ink)">
              {text}
            </text>
            {EDITS.map(({ file, changed }, column) => {
              const isRun = toExecuted(STEPS, changed)[row]
              return (
                <g key={file}>
                  <rect
                    x={LEFT + column * (WIDTH + 8)}
                    y={TOP + row * STEP}
                    width={WIDTH}
                    height={32}
                    rx={3}
                    fill={isRun ? 'var(--rust-wash)' : 'var(--sea-wash)'}
                    stroke={isRun ? 'var(--rust)' : 'var(--sea)'}
                    strokeWidth={isRun ? 2 : 1.25}
                    strokeDasharray={isRun ? undefined : '4 4'}
                  />
                  <text
                    x={LEFT + column * (WIDTH + 8) + WIDTH / 2}
                    y={TOP + row * STEP + 21}
                    textAnchor="middle"
                    fontFamily={UI}
                    fontSize={13}
                    fontWeight={isRun ? 640 : 400}
                    fill="var(--ink)"
                  >
                    {isRun ? 'runs' : 'cached'}
                  </text>
                </g>
              )
            })}
          </g>
        ))}
      </svg>
      <figcaption>In each column, everything below the first step that runs must run as well.</figcaption>
    </figure>
  )
}
