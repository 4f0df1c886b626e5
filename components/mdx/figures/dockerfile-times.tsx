const UI = 'var(--font-ui)'
const CODE = 'var(--font-code)'

/** Lines of a Dockerfile; `build` is what the build makes of one, `start` what a container takes from it. */
const LINES = [
  { text: 'FROM node', build: 'layers of the base', start: '' },
  { text: 'WORKDIR /app', build: 'makes the folder', start: 'begins in it' },
  { text: 'COPY . .', build: 'a layer with your files', start: '' },
  { text: 'RUN npm ci', build: 'a layer with packages', start: '' },
  { text: 'ENV DATA_FILE=…', build: 'seen by later lines', start: 'is a variable' },
  { text: 'USER node', build: 'runs later RUN lines', start: 'runs the app' },
  { text: 'EXPOSE 3000', build: '', start: 'a note, opens nothing' },
  { text: 'CMD ["node", …]', build: '', start: 'is executed' },
]
const TOP = 56
const STEP = 34

/** A Dockerfile in the middle; to its right, line by line, what happens at build and what at the start of a container. */
export function DockerfileTimes() {
  return (
    <figure className="figure">
      <svg viewBox="0 0 640 340" role="img" aria-labelledby="dockerfile-times-title dockerfile-times-desc">
        <title id="dockerfile-times-title">When each line of a Dockerfile acts</title>
        <desc id="dockerfile-times-desc">
          Eight lines of a Dockerfile with two columns. At build: FROM brings the layers of the base, WORKDIR makes the folder, COPY and RUN
          each add a layer, ENV is seen by later lines, USER runs later RUN lines, EXPOSE and CMD do nothing. At the start of a container:
          it begins in the folder of WORKDIR, gets the variable of ENV and executes CMD as the user of USER; EXPOSE is a note that opens
          nothing; FROM, COPY and RUN do nothing any more.
        </desc>
        <text x={8} y={30} fontFamily={UI} fontSize={14} fontWeight={640} fill="var(--ink)">
          The line
        </text>
        <rect x={196} y={8} width={212} height={324} rx={6} fill="var(--rust-wash)" stroke="var(--rust)" strokeWidth={1.5} />
        <text x={302} y={30} textAnchor="middle" fontFamily={UI} fontSize={14} fontWeight={640} fill="var(--ink)">
          Once, at build
        </text>
        <rect x={420} y={8} width={212} height={324} rx={6} fill="var(--sea-wash)" stroke="var(--sea)" strokeWidth={1.5} />
        <text x={526} y={30} textAnchor="middle" fontFamily={UI} fontSize={14} fontWeight={640} fill="var(--ink)">
          At each start
        </text>
        {LINES.map(({ text, build, start }, at) => (
          <g key={text}>
            <text x={8} y={TOP + at * STEP + 8} fontFamily={CODE} fontSize={13} fill="var(--ink)">
              {text}
            </text>
            {[
              { x: 302, says: build },
              { x: 526, says: start },
            ].map(({ x, says }) => (
              <text
                key={x}
                x={x}
                y={TOP + at * STEP + 8}
                textAnchor="middle"
                fontFamily={UI}
                fontSize={13}
                fill={says ? 'var(--ink)' : 'var(--ink-2)'}
              >
                {says || '–'}
              </text>
            ))}
          </g>
        ))}
      </svg>
      <figcaption>Two lines only leave a note for the start. Three are long over when a container starts.</figcaption>
    </figure>
  )
}
