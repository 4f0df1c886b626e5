const UI = 'var(--font-ui)'
const CODE = 'var(--font-code)'

function Image({ x, version, named }: { x: number; version: string; named: boolean }) {
  return (
    <g textAnchor="middle">
      <rect
        x={x}
        y={196}
        width={130}
        height={62}
        rx={4}
        fill={named ? 'var(--sea-wash)' : 'var(--sunken)'}
        stroke={named ? 'var(--sea)' : 'var(--ink-2)'}
        strokeWidth={named ? 2.5 : 1.5}
        strokeDasharray={named ? undefined : '5 4'}
      />
      <text x={x + 65} y={221} fontFamily={UI} fontSize={14} fontWeight={600} fill="var(--ink)">
        {version}
      </text>
      <text x={x + 65} y={244} fontFamily={named ? CODE : UI} fontSize={13} fill={named ? 'var(--ink)' : 'var(--ink-2)'}>
        {named ? 'cargo-list' : 'has no name now'}
      </text>
    </g>
  )
}

function Running({ x, label }: { x: number; label: string }) {
  const ribs = Array.from({ length: 12 }, (_, index) => x + 10 + 10 * index)
  return (
    <g textAnchor="middle">
      <rect x={x} y={48} width={130} height={30} rx={4} fill="var(--rust-wash)" stroke="var(--rust)" strokeWidth={1.5} />
      <text x={x + 65} y={68} fontFamily={CODE} fontSize={13} fill="var(--ink)">
        127.0.0.1:3000
      </text>
      <line x1={x + 65} y1={78} x2={x + 65} y2={98} stroke="var(--rust)" strokeWidth={2.5} />
      <rect x={x} y={98} width={130} height={70} rx={3} fill="var(--surface)" stroke="var(--sea)" strokeWidth={1.5} />
      {ribs.map((rib) => (
        <line key={rib} x1={rib} y1={104} x2={rib} y2={118} stroke="var(--sea)" strokeWidth={1.5} />
      ))}
      <text x={x + 65} y={138} fontFamily={CODE} fontSize={14} fontWeight={600} fill="var(--ink)">
        cargo-app
      </text>
      <text x={x + 65} y={158} fontFamily={UI} fontSize={13} fill="var(--ink)">
        {label}
      </text>
      <line x1={x + 65} y1={168} x2={x + 65} y2={196} stroke="var(--sea)" strokeWidth={2} />
    </g>
  )
}

/** What a rebuild changes, and what only a new container changes. */
export function WorkshopReplace() {
  return (
    <figure className="figure">
      <svg viewBox="0 0 640 276" role="img" aria-labelledby="workshop-replace-title workshop-replace-desc">
        <title id="workshop-replace-title">A rebuild moves the name; only a new container takes the new image</title>
        <desc id="workshop-replace-desc">
          On the left, the state after docker build: the name cargo-list belongs to the new image, the old image has no name any more, and
          the container cargo-app, which holds the address 127.0.0.1:3000, still stands on the old image. An arrow with stop, rm and run
          leads to the right: no container stands on the old image, and a new container cargo-app with the same address stands on the new
          image.
        </desc>

        <text x={8} y={22} fontFamily={UI} fontSize={15} fontWeight={640} fill="var(--ink)">
          After the build
        </text>
        <Running x={8} label="still the old one" />
        <Image x={8} version="Old image" named={false} />
        <Image x={146} version="New image" named />

        <g textAnchor="middle" fontFamily={CODE} fontSize={13} fill="var(--ink)">
          <text x={320} y={92}>
            stop
          </text>
          <text x={320} y={110}>
            rm
          </text>
          <text x={320} y={128}>
            run
          </text>
        </g>
        <line x1={290} y1={142} x2={343} y2={142} stroke="var(--rust)" strokeWidth={2.5} />
        <polygon points="352,142 341,136 341,148" fill="var(--rust)" />

        <text x={364} y={22} fontFamily={UI} fontSize={15} fontWeight={640} fill="var(--ink)">
          After the replacement
        </text>
        <Image x={364} version="Old image" named={false} />
        <Image x={502} version="New image" named />
        <Running x={502} label="a new container" />
      </svg>
      <figcaption>
        The build gives the name to another image. The container does not look back: it stays on the image it began with.
      </figcaption>
    </figure>
  )
}
