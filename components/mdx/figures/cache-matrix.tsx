const UI = 'var(--font-ui)'
const CODE = 'var(--font-code)'

const EDITS = ['public/style.css', 'src/server.js', 'package.json']
/** Steps in their order; `runs` says for each edit whether the step is executed again. */
const STEPS = [
  { text: 'WORKDIR /app', runs: [false, false, false] },
  { text: 'RUN mkdir /data …', runs: [false, false, false] },
  { text: 'COPY package*.json', runs: [false, false, true] },
  { text: 'RUN npm ci', runs: [false, false, true] },
  { text: 'COPY src', runs: [false, true, true] },
  { text: 'COPY public', runs: [true, true, true] },
]
const [LEFT, WIDTH] = [190, 144]
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
        {EDITS.map((edit, column) => (
          <g key={edit} textAnchor="middle">
            <text x={LEFT + column * (WIDTH + 8) + WIDTH / 2} y={22} fontFamily={UI} fontSize={13} fill="var(--ink-2)">
              you edit
            </text>
            <text x={LEFT + column * (WIDTH + 8) + WIDTH / 2} y={42} fontFamily={CODE} fontSize={13} fill="var(--ink)">
              {edit}
            </text>
          </g>
        ))}
        {STEPS.map(({ text, runs }, row) => (
          <g key={text}>
            <text x={8} y={TOP + row * STEP + 21} fontFamily={CODE} fontSize={13} fill="var(--ink)">
              {text}
            </text>
            {runs.map((isRun, column) => (
              <g key={EDITS[column]}>
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
            ))}
          </g>
        ))}
      </svg>
      <figcaption>In each column, everything below the first step that runs must run as well.</figcaption>
    </figure>
  )
}
