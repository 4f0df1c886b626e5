const UI = 'var(--font-ui)'
const CODE = 'var(--font-code)'

function Container({ x, title, layer, removed = false }: { x: number; title: string; layer: string; removed?: boolean }) {
  const ribs = Array.from({ length: 21 }, (_, index) => x + 10 + 10 * index)
  return (
    <g textAnchor="middle">
      <rect
        x={x}
        y={34}
        width={220}
        height={132}
        rx={4}
        fill={removed ? 'var(--sunken)' : 'var(--sea-wash)'}
        stroke={removed ? 'var(--ink-2)' : 'var(--sea)'}
        strokeWidth={1.5}
        strokeDasharray={removed ? '6 4' : undefined}
      />
      {ribs.map((rib) => (
        <line key={rib} x1={rib} y1={41} x2={rib} y2={53} stroke={removed ? 'var(--ink-2)' : 'var(--sea)'} strokeWidth={1.5} />
      ))}
      <text x={x + 110} y={78} fontFamily={CODE} fontSize={14} fontWeight={600} fill="var(--ink)">
        cargo-app
      </text>
      <rect
        x={x + 14}
        y={90}
        width={192}
        height={36}
        rx={4}
        fill={removed ? 'none' : 'var(--rust-wash)'}
        stroke={removed ? 'var(--ink-2)' : 'var(--rust)'}
        strokeWidth={1.5}
        strokeDasharray="6 4"
      />
      <text x={x + 110} y={113} fontFamily={UI} fontSize={13} fill="var(--ink)">
        {layer}
      </text>
      <text x={x + 110} y={154} fontFamily={CODE} fontSize={14} fill="var(--ink)">
        /data
      </text>
      <text x={x + 110} y={22} fontFamily={UI} fontSize={15} fontWeight={640} fill="var(--ink)">
        {title}
      </text>
    </g>
  )
}

/** Two containers, one after the other, with the same volume below them. */
export function WorkshopVolume() {
  return (
    <figure className="figure">
      <svg viewBox="0 0 640 316" role="img" aria-labelledby="workshop-volume-title workshop-volume-desc">
        <title id="workshop-volume-title">The volume outlives the container</title>
        <desc id="workshop-volume-desc">
          On the left, the first container, which has been removed together with its writable layer. On the right, the second container with
          a new, empty writable layer. The folder /data of both leads to the same volume cargo-data below them, which holds the file
          cargo.jsonl. The volume has stayed.
        </desc>

        <Container x={24} title="First container: removed" layer="writable layer: gone" removed />
        <Container x={396} title="Second container: runs" layer="writable layer: new" />
        <line x1={250} y1={112} x2={379} y2={112} stroke="var(--rust)" strokeWidth={2.5} />
        <polygon points="390,112 379,106 379,118" fill="var(--rust)" />
        <text x={320} y={100} textAnchor="middle" fontFamily={CODE} fontSize={13} fill="var(--ink)">
          rm -f, run
        </text>

        <path d="M134 166V248H230" fill="none" stroke="var(--ink-2)" strokeWidth={2} strokeDasharray="6 4" />
        <path d="M506 166V248H410" fill="none" stroke="var(--sea)" strokeWidth={2.5} />
        <text x={142} y={240} fontFamily={UI} fontSize={13} fill="var(--ink-2)">
          was here
        </text>
        <text x={498} y={240} textAnchor="end" fontFamily={UI} fontSize={13} fill="var(--ink)">
          is here
        </text>

        <path d="M230 206V290A90 14 0 0 0 410 290V206" fill="var(--sea-wash)" stroke="var(--sea)" strokeWidth={2} />
        <ellipse cx={320} cy={206} rx={90} ry={14} fill="var(--surface)" stroke="var(--sea)" strokeWidth={2} />
        <g textAnchor="middle">
          <text x={320} y={244} fontFamily={CODE} fontSize={14} fontWeight={600} fill="var(--ink)">
            cargo-data
          </text>
          <text x={320} y={264} fontFamily={CODE} fontSize={13} fill="var(--ink)">
            cargo.jsonl
          </text>
          <text x={320} y={284} fontFamily={UI} fontSize={13} fill="var(--ink)">
            volume: kept
          </text>
        </g>
      </svg>
      <figcaption>The writable layer belongs to one container and goes with it. The volume belongs to none and stays.</figcaption>
    </figure>
  )
}
