const UI = 'var(--font-ui)'
const CODE = 'var(--font-code)'

type Part = { from: 'image' | 'you'; text: string }

/** What is typed, and the words of the process that results, each with where it comes from. */
const CASES: { typed: string; note: string; process: Part[] }[] = [
  {
    typed: 'docker run app',
    note: 'both from the image',
    process: [
      { from: 'image', text: 'entry.sh' },
      { from: 'image', text: 'serve' },
    ],
  },
  {
    typed: 'docker run app report',
    note: 'CMD replaced',
    process: [
      { from: 'image', text: 'entry.sh' },
      { from: 'you', text: 'report' },
    ],
  },
  { typed: 'docker run --entrypoint sh app', note: 'both gone', process: [{ from: 'you', text: 'sh' }] },
  {
    typed: 'docker run --entrypoint ls app /srv',
    note: 'both replaced',
    process: [
      { from: 'you', text: 'ls' },
      { from: 'you', text: '/srv' },
    ],
  },
]

function Word({ x, y, text, from }: Part & { x: number; y: number }) {
  const mine = from === 'you'
  return (
    <>
      <rect
        x={x}
        y={y}
        width={88}
        height={34}
        rx={4}
        fill={mine ? 'var(--rust-wash)' : 'var(--sea-wash)'}
        stroke={mine ? 'var(--rust)' : 'var(--sea)'}
        strokeWidth={2}
        strokeDasharray={mine ? '6 4' : undefined}
      />
      <text x={x + 44} y={y + 22} textAnchor="middle" fontFamily={CODE} fontSize={14} fill="var(--ink)">
        {text}
      </text>
    </>
  )
}

/** How ENTRYPOINT, CMD and what is typed make up the command line of the main process. */
export function StartCommand() {
  return (
    <figure className="figure">
      <svg viewBox="0 0 640 372" role="img" aria-labelledby="start-command-title start-command-desc">
        <title id="start-command-title">From image and command to process</title>
        <desc id="start-command-desc">
          The image app has the ENTRYPOINT entry.sh and the CMD serve. docker run app starts entry.sh serve. docker run app report starts
          entry.sh report. docker run with --entrypoint sh starts sh alone. docker run with --entrypoint ls and /srv after the image starts
          ls /srv.
        </desc>
        <rect x={8} y={8} width={624} height={70} rx={6} fill="var(--sunken)" stroke="var(--line)" strokeWidth={1.5} />
        <text x={22} y={49} fontFamily={UI} fontSize={15} fontWeight={640} fill="var(--ink)">
          The image app
        </text>
        <text x={180} y={36} fontFamily={CODE} fontSize={14} fill="var(--ink)">
          ENTRYPOINT ["entry.sh"]
        </text>
        <text x={180} y={62} fontFamily={CODE} fontSize={14} fill="var(--ink)">
          CMD ["serve"]
        </text>
        <Word x={424} y={26} from="image" text="image" />
        <Word x={526} y={26} from="you" text="you" />

        <text x={8} y={112} fontFamily={UI} fontSize={15} fontWeight={640} fill="var(--ink)">
          What you type
        </text>
        <text x={424} y={112} fontFamily={UI} fontSize={15} fontWeight={640} fill="var(--ink)">
          What runs
        </text>
        {CASES.map(({ typed, note, process }, index) => {
          const y = 126 + index * 62
          return (
            <g key={typed}>
              <line x1={8} y1={y} x2={632} y2={y} stroke="var(--line)" strokeWidth={1.5} />
              <text x={8} y={y + 27} fontFamily={CODE} fontSize={14} fill="var(--ink)">
                {typed}
              </text>
              <text x={8} y={y + 48} fontFamily={UI} fontSize={13} fill="var(--ink-2)">
                {note}
              </text>
              <path d={`M356 ${y + 31}H402`} stroke="var(--ink-2)" strokeWidth={1.75} />
              <path d={`M396 ${y + 25}L406 ${y + 31}L396 ${y + 37}`} fill="none" stroke="var(--ink-2)" strokeWidth={1.75} />
              {process.map((part, place) => (
                <Word key={part.text} x={424 + place * 102} y={y + 14} {...part} />
              ))}
            </g>
          )
        })}
      </svg>
      <figcaption>A plain frame marks a word of the image, a broken frame a word of yours.</figcaption>
    </figure>
  )
}
