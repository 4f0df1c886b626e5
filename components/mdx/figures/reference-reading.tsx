const UI = 'var(--font-ui)'
const CODE = 'var(--font-code)'

/** `added` is what Docker fills in; it is drawn dashed. */
type Part = { name: string; text: string; added?: boolean }
type Example = { x: number; written: string; answers: [string, string]; parts: Part[] }

const EXAMPLES: Example[] = [
  {
    x: 8,
    written: 'db:5000/app',
    answers: ['no, so the tag is latest', 'yes, it has a colon'],
    parts: [
      { name: 'Host and port', text: 'db:5000' },
      { name: 'Path', text: 'app' },
      { name: 'Tag', text: 'latest', added: true },
    ],
  },
  {
    x: 328,
    written: 'db/app:5000',
    answers: ['yes, and 5000 follows it', 'no, so it is Docker Hub'],
    parts: [
      { name: 'Host', text: 'docker.io', added: true },
      { name: 'Path', text: 'db/app' },
      { name: 'Tag', text: '5000' },
    ],
  },
]
const QUESTIONS = ['Is there a colon after the last slash?', 'Is the first part a host?']
const WIDTH = 304

/** Two references of the same characters: in one, 5000 is read as a port, in the other as a tag. */
export function ReferenceReading() {
  return (
    <figure className="figure">
      <svg viewBox="0 0 640 322" role="img" aria-labelledby="reference-reading-title reference-reading-desc">
        <title id="reference-reading-title">How Docker reads two names that look alike</title>
        <desc id="reference-reading-desc">
          The reference db:5000/app has no colon after the last slash, so its tag is latest, which Docker fills in. Its first part, db:5000,
          has a colon, so it is a host with a port. The path is app. The reference db/app:5000 has a colon after the last slash, so 5000 is
          the tag. Its first part, db, has no dot and no colon, so Docker fills in the host docker.io. The path is db/app.
        </desc>

        {EXAMPLES.map(({ x, written, answers, parts }) => (
          <g key={written}>
            <rect x={x} y={8} width={WIDTH} height={44} rx={4} fill="var(--sunken)" stroke="var(--ink-2)" strokeWidth={1.5} />
            <text x={x + WIDTH / 2} y={37} textAnchor="middle" fontFamily={CODE} fontSize={19} fontWeight={600} fill="var(--ink)">
              {written}
            </text>
            {QUESTIONS.map((question, index) => (
              <g key={question}>
                <text x={x + 4} y={80 + index * 48} fontFamily={UI} fontSize={14} fill="var(--ink-2)">
                  {question}
                </text>
                <text x={x + 4} y={99 + index * 48} fontFamily={UI} fontSize={14} fontWeight={640} fill="var(--ink)">
                  {answers[index]}
                </text>
              </g>
            ))}
            {parts.map(({ name, text, added }, index) => {
              const y = 168 + index * 50
              return (
                <g key={name}>
                  <rect
                    x={x}
                    y={y}
                    width={WIDTH}
                    height={42}
                    rx={4}
                    fill={added ? 'none' : 'var(--sea-wash)'}
                    stroke={added ? 'var(--ink-2)' : 'var(--sea)'}
                    strokeWidth={1.5}
                    strokeDasharray={added ? '5 4' : undefined}
                  />
                  <text x={x + 14} y={y + 26} fontFamily={UI} fontSize={14} fill="var(--ink-2)">
                    {name}
                  </text>
                  <text x={x + 150} y={y + 27} fontFamily={CODE} fontSize={17} fill={added ? 'var(--ink-2)' : 'var(--ink)'}>
                    {text}
                  </text>
                </g>
              )
            })}
          </g>
        ))}
      </svg>
      <figcaption>The same characters, another order. Dashed: what Docker fills in.</figcaption>
    </figure>
  )
}
