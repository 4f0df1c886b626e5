const UI = 'var(--font-ui)'
const CODE = 'var(--font-code)'

function Container({ x, name, does, port }: { x: number; name: string; does: string; port: string }) {
  const ribs = Array.from({ length: 15 }, (_, index) => x + 8 + 9 * index)
  return (
    <g textAnchor="middle">
      <rect x={x} y={128} width={142} height={104} rx={3} fill="var(--sea-wash)" stroke="var(--sea)" strokeWidth={1.5} />
      {ribs.map((rib) => (
        <line key={rib} x1={rib} y1={134} x2={rib} y2={148} stroke="var(--sea)" strokeWidth={1.5} />
      ))}
      <text x={x + 71} y={172} fontFamily={CODE} fontSize={14} fontWeight={600} fill="var(--ink)">
        {name}
      </text>
      <text x={x + 71} y={194} fontFamily={UI} fontSize={13} fill="var(--ink)">
        {does}
      </text>
      <text x={x + 71} y={218} fontFamily={CODE} fontSize={13} fill="var(--ink-2)">
        {port}
      </text>
    </g>
  )
}

/** The two containers of the workshop on a network of their own: one published port, one alias, one volume. */
export function WorkshopNetwork() {
  return (
    <figure className="figure">
      <svg viewBox="0 0 640 344" role="img" aria-labelledby="workshop-network-title workshop-network-desc">
        <title id="workshop-network-title">Two containers on one network</title>
        <desc id="workshop-network-desc">
          The network cargo-net holds two containers: cargo-app, which listens on port 3000, and cargo-db with the alias db, which listens
          on port 5432. A browser on your machine reaches cargo-app through the published port 127.0.0.1:3000. cargo-app first asks the name
          service of Docker at 127.0.0.11 for db, gets an address, and then connects to db:5432 directly. Port 5432 is not published. The
          volume cargo-db-data is mounted in cargo-db.
        </desc>

        <text x={62} y={146} textAnchor="middle" fontFamily={UI} fontSize={15} fontWeight={640} fill="var(--ink)">
          Browser
        </text>
        <rect x={8} y={158} width={108} height={52} rx={6} fill="var(--surface)" stroke="var(--line)" strokeWidth={1.5} />
        <text x={62} y={180} textAnchor="middle" fontFamily={CODE} fontSize={13} fill="var(--ink)">
          127.0.0.1
        </text>
        <text x={62} y={198} textAnchor="middle" fontFamily={CODE} fontSize={13} fill="var(--ink)">
          :3000
        </text>
        <line x1={116} y1={184} x2={194} y2={184} stroke="var(--rust)" strokeWidth={2.5} />
        <polygon points="204,184 193,178 193,190" fill="var(--rust)" />
        <text x={150} y={230} textAnchor="middle" fontFamily={UI} fontSize={13} fill="var(--ink)">
          published
        </text>

        <rect x={186} y={34} width={446} height={220} rx={6} fill="none" stroke="var(--ink-2)" strokeWidth={1.5} strokeDasharray="5 4" />
        <text x={186} y={22} fontFamily={UI} fontSize={15} fontWeight={640} fill="var(--ink)">
          Network
        </text>
        <text x={264} y={22} fontFamily={CODE} fontSize={13} fill="var(--ink-2)">
          cargo-net
        </text>

        <rect x={300} y={48} width={220} height={42} rx={4} fill="var(--sunken)" stroke="var(--line)" strokeWidth={1.5} />
        <text x={410} y={66} textAnchor="middle" fontFamily={UI} fontSize={13} fill="var(--ink)">
          name service of Docker
        </text>
        <text x={410} y={83} textAnchor="middle" fontFamily={CODE} fontSize={13} fill="var(--ink-2)">
          127.0.0.11
        </text>
        <path d="M277 128 V69 H296" fill="none" stroke="var(--ink-2)" strokeWidth={1.75} strokeDasharray="4 4" />
        <path d="M289 64 L298 69 L289 74" fill="none" stroke="var(--ink-2)" strokeWidth={1.75} />
        <text x={287} y={112} fontFamily={UI} fontSize={13} fill="var(--ink-2)">
          1. where is db?
        </text>

        <Container x={206} name="cargo-app" does="the program" port="port 3000" />
        <Container x={478} name="cargo-db" does="alias: db" port="port 5432" />
        <line x1={348} y1={184} x2={467} y2={184} stroke="var(--rust)" strokeWidth={2.5} />
        <polygon points="477,184 466,178 466,190" fill="var(--rust)" />
        <text x={411} y={174} textAnchor="middle" fontFamily={UI} fontSize={13} fill="var(--ink)">
          2. connect to
        </text>
        <text x={411} y={205} textAnchor="middle" fontFamily={CODE} fontSize={13} fill="var(--ink)">
          db:5432
        </text>

        <line x1={549} y1={232} x2={549} y2={284} stroke="var(--sea)" strokeWidth={2} />
        <path d="M476 290 V326 A73 9 0 0 0 622 326 V290" fill="var(--sea-wash)" stroke="var(--sea)" strokeWidth={1.5} />
        <ellipse cx={549} cy={290} rx={73} ry={9} fill="var(--surface)" stroke="var(--sea)" strokeWidth={1.5} />
        <text x={549} y={320} textAnchor="middle" fontFamily={CODE} fontSize={13} fontWeight={600} fill="var(--ink)">
          cargo-db-data
        </text>
        <text x={464} y={316} textAnchor="end" fontFamily={UI} fontSize={13} fill="var(--ink-2)">
          volume, outlives the container
        </text>
      </svg>
      <figcaption>Only the port of the program is published. The database is reached by its name, inside the network.</figcaption>
    </figure>
  )
}
