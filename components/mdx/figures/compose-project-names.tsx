const UI = 'var(--font-ui)'
const CODE = 'var(--font-code)'

const BY_HAND = ['cargo-net', 'cargo-db', 'cargo-app', 'cargo-db-data']
const KINDS = ['network', 'container', 'container', 'volume']
const IN_FILE = ['(no line needed)', 'services: db', 'services: app', 'volumes: db-data']
const BY_COMPOSE = ['cargo-list_default', 'cargo-list-db-1', 'cargo-list-app-1', 'cargo-list_db-data']
const rowY = (index: number) => 58 + index * 56

/** Names made by hand and names made by Compose: the same parts, never the same names. */
export function ComposeProjectNames() {
  return (
    <figure className="figure">
      <svg viewBox="0 0 640 296" role="img" aria-labelledby="compose-project-names-title compose-project-names-desc">
        <title id="compose-project-names-title">The same parts by hand and by Compose</title>
        <desc id="compose-project-names-desc">
          Four rows compare what was made by hand with what Compose makes from the file. Network: by hand cargo-net; no line in the file;
          Compose makes cargo-list_default. Container: by hand cargo-db; service db; Compose makes cargo-list-db-1. Container: by hand
          cargo-app; service app; Compose makes cargo-list-app-1. Volume: by hand cargo-db-data; volume db-data in the file; Compose makes
          cargo-list_db-data, which is another volume and empty at first.
        </desc>

        <g fontFamily={UI} fontSize={15} fontWeight={640} fill="var(--ink)">
          <text x={8} y={22}>
            By hand
          </text>
          <text x={230} y={22}>
            In the file
          </text>
          <text x={436} y={22}>
            Made by Compose
          </text>
        </g>

        {KINDS.map((kind, index) => {
          const y = rowY(index)
          const last = index === KINDS.length - 1
          return (
            <g key={BY_HAND[index]}>
              <rect x={8} y={y - 20} width={170} height={46} rx={4} fill="var(--sunken)" stroke="var(--line)" strokeWidth={1.5} />
              <text x={20} y={y - 2} fontFamily={UI} fontSize={12.5} fill="var(--ink-2)">
                {kind}
              </text>
              <text x={20} y={y + 16} fontFamily={CODE} fontSize={13} fill="var(--ink)">
                {BY_HAND[index]}
              </text>
              <text x={230} y={y + 8} fontFamily={index === 0 ? UI : CODE} fontSize={13} fill={index === 0 ? 'var(--ink-2)' : 'var(--ink)'}>
                {IN_FILE[index]}
              </text>
              <line x1={372} y1={y + 3} x2={416} y2={y + 3} stroke="var(--sea)" strokeWidth={2.5} />
              <polygon points={`426,${y + 3} 415,${y - 3} 415,${y + 9}`} fill="var(--sea)" />
              <rect
                x={436}
                y={y - 20}
                width={196}
                height={46}
                rx={4}
                fill={last ? 'var(--rust-wash)' : 'var(--sea-wash)'}
                stroke={last ? 'var(--rust)' : 'var(--sea)'}
                strokeWidth={last ? 2.5 : 1.5}
              />
              <text x={448} y={y - 2} fontFamily={UI} fontSize={12.5} fill="var(--ink-2)">
                {last ? 'volume, new and empty' : kind}
              </text>
              <text x={448} y={y + 16} fontFamily={CODE} fontSize={13} fill="var(--ink)">
                {BY_COMPOSE[index]}
              </text>
            </g>
          )
        })}
        <text x={8} y={284} fontFamily={UI} fontSize={13} fill="var(--ink-2)">
          Compose leaves everything in the left column alone: it is not part of the project.
        </text>
      </svg>
      <figcaption>Compose puts the name of the project before every name, so nothing made by hand is taken over.</figcaption>
    </figure>
  )
}
