const UI = 'var(--font-ui)'
const CODE = 'var(--font-code)'

type ContainerProps = { x: number; name: string; state: string; removed?: boolean }

/** A container with the two places to which its program can write. A removed one has broken frames. */
function Container({ x, name, state, removed = false }: ContainerProps) {
  const dashes = removed ? '6 4' : undefined
  const ribs = Array.from({ length: 24 }, (_, index) => x + 10 + 10 * index)
  return (
    <g>
      <rect
        x={x}
        y={14}
        width={250}
        height={152}
        rx={4}
        fill={removed ? 'var(--surface)' : 'var(--sunken)'}
        stroke="var(--ink-2)"
        strokeWidth={removed ? 1.5 : 2.5}
        strokeDasharray={dashes}
      />
      {removed ? null : ribs.map((rib) => <line key={rib} x1={rib} y1={19} x2={rib} y2={29} stroke="var(--ink-2)" strokeWidth={1.5} />)}
      <text x={x + 14} y={52} fontFamily={CODE} fontSize={15} fontWeight={600} fill="var(--ink)">
        {name}
      </text>
      <text x={x + 236} y={52} textAnchor="end" fontFamily={UI} fontSize={14} fill="var(--ink-2)">
        {state}
      </text>
      <rect
        x={x + 12}
        y={66}
        width={226}
        height={38}
        rx={4}
        fill={removed ? 'var(--surface)' : 'var(--rust-wash)'}
        stroke="var(--rust)"
        strokeWidth={2}
        strokeDasharray={dashes}
      />
      <text x={x + 125} y={90} textAnchor="middle" fontFamily={UI} fontSize={14} fill="var(--ink)">
        {removed ? 'Writable layer: deleted' : 'Writable layer: a new one'}
      </text>
      <text x={x + 125} y={144} textAnchor="middle" fontFamily={CODE} fontSize={14} fill="var(--ink)">
        /var/lib/postgresql
      </text>
    </g>
  )
}

/** Two containers one after the other that mount the same volume at the same path. */
export function VolumeOutlives() {
  return (
    <figure className="figure">
      <svg viewBox="0 0 640 338" role="img" aria-labelledby="volume-outlives-title volume-outlives-desc">
        <title id="volume-outlives-title">One volume, two containers one after the other</title>
        <desc id="volume-outlives-desc">
          The container db has been removed, and its writable layer was deleted with it. The container db-new is running and has a new
          writable layer. Both mounted the same volume, cargo-db, at the path /var/lib/postgresql. The volume was kept, with the rows tea 40
          and salt 12.
        </desc>
        <Container x={14} name="db" state="removed" removed />
        <Container x={376} name="db-new" state="running" />
        <path d="M274 90H360" stroke="var(--ink-2)" strokeWidth={1.75} />
        <path d="M356 84L366 90L356 96" fill="none" stroke="var(--ink-2)" strokeWidth={1.75} />
        <text x={318} y={80} textAnchor="middle" fontFamily={UI} fontSize={13} fill="var(--ink-2)">
          later
        </text>

        <path d="M139 154V262H226" fill="none" stroke="var(--sea)" strokeWidth={2} strokeDasharray="6 4" />
        <path d="M501 154V262H414" fill="none" stroke="var(--sea)" strokeWidth={2.5} />
        <text x={128} y={216} textAnchor="end" fontFamily={UI} fontSize={13} fill="var(--ink-2)">
          was mounted
        </text>
        <text x={512} y={216} fontFamily={UI} fontSize={13} fill="var(--ink-2)">
          is mounted
        </text>

        <path d="M226 218V308A94 14 0 0 0 414 308V218" fill="var(--sea-wash)" stroke="var(--sea)" strokeWidth={2.5} />
        <ellipse cx={320} cy={218} rx={94} ry={14} fill="var(--surface)" stroke="var(--sea)" strokeWidth={2.5} />
        <g textAnchor="middle" fontSize={14} fill="var(--ink)">
          <text x={320} y={256} fontFamily={CODE} fontSize={15} fontWeight={600}>
            cargo-db
          </text>
          <text x={320} y={280} fontFamily={UI}>
            Volume: kept
          </text>
          <text x={320} y={304} fontFamily={CODE}>
            tea 40, salt 12
          </text>
        </g>
      </svg>
      <figcaption>
        The volume belongs to neither container. Whoever mounts it at the right path finds what others have written there before.
      </figcaption>
    </figure>
  )
}
