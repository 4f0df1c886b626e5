const UI = 'var(--font-ui)'
const CODE = 'var(--font-code)'

type Outcome = 'direct' | 'foreign'

const HOSTS = [
  { name: 'linux/amd64', note: 'most servers and PCs' },
  { name: 'linux/arm64', note: 'Apple silicon, some servers' },
]
const ROWS: { image: string[]; note: string; outcomes: [Outcome, Outcome] }[] = [
  { image: ['linux/amd64'], note: 'built on a PC', outcomes: ['direct', 'foreign'] },
  { image: ['linux/arm64'], note: 'built on a recent Mac', outcomes: ['foreign', 'direct'] },
  { image: ['linux/amd64,', 'linux/arm64'], note: 'built for both', outcomes: ['direct', 'direct'] },
]
const TEXT: Record<Outcome, [string, string]> = {
  direct: ['runs', 'at full speed'],
  foreign: ['emulated and slower', 'or not at all'],
}

/** Which image runs on which processor. */
export function WorkshopPlatforms() {
  return (
    <figure className="figure">
      <svg viewBox="0 0 640 288" role="img" aria-labelledby="workshop-platforms-title workshop-platforms-desc">
        <title id="workshop-platforms-title">Platform of the image against platform of the machine</title>
        <desc id="workshop-platforms-desc">
          A table. An image for linux/amd64 runs at full speed on a linux/amd64 machine; on linux/arm64 it runs slowly with an emulator, or
          not at all without one. An image for linux/arm64 is the reverse. An image built for both platforms runs at full speed on both.
        </desc>

        <text x={8} y={28} fontFamily={UI} fontSize={15} fontWeight={640} fill="var(--ink)">
          Image for
        </text>
        {HOSTS.map(({ name, note }, column) => (
          <g key={name} textAnchor="middle">
            <text x={300 + column * 226} y={22} fontFamily={CODE} fontSize={14} fontWeight={600} fill="var(--ink)">
              {name}
            </text>
            <text x={300 + column * 226} y={42} fontFamily={UI} fontSize={13} fill="var(--ink-2)">
              {note}
            </text>
          </g>
        ))}
        {ROWS.map(({ image, note, outcomes }, row) => (
          <g key={note}>
            {image.map((name, index) => (
              <text key={name} x={8} y={82 + row * 78 + index * 17} fontFamily={CODE} fontSize={14} fontWeight={600} fill="var(--ink)">
                {name}
              </text>
            ))}
            <text x={8} y={84 + row * 78 + image.length * 17} fontFamily={UI} fontSize={13} fill="var(--ink-2)">
              {note}
            </text>
            {outcomes.map((outcome, column) => (
              <g key={HOSTS[column]?.name} textAnchor="middle" fontFamily={UI} fill="var(--ink)">
                <rect
                  x={194 + column * 226}
                  y={56 + row * 78}
                  width={212}
                  height={66}
                  rx={4}
                  fill={outcome === 'direct' ? 'var(--sea-wash)' : 'var(--rust-wash)'}
                  stroke={outcome === 'direct' ? 'var(--sea)' : 'var(--rust)'}
                  strokeWidth={1.5}
                  strokeDasharray={outcome === 'direct' ? undefined : '6 4'}
                />
                <text x={300 + column * 226} y={84 + row * 78} fontSize={14} fontWeight={600}>
                  {TEXT[outcome][0]}
                </text>
                <text x={300 + column * 226} y={106 + row * 78} fontSize={13}>
                  {TEXT[outcome][1]}
                </text>
              </g>
            ))}
          </g>
        ))}
      </svg>
      <figcaption>Rows: what the image was built for. Columns: the machine that is to run it.</figcaption>
    </figure>
  )
}
