import { ArrowHead } from './arrow-head'

const UI = 'var(--font-ui)'
const CODE = 'var(--font-code)'

type ContainerProps = { x: number; y: number; width: number; height: number; name: string; lines: string[] }

function Container({ x, y, width, height, name, lines }: ContainerProps) {
  const ribs = Array.from({ length: Math.floor((width - 14) / 9) + 1 }, (_, index) => x + 8 + 9 * index)
  return (
    <g textAnchor="middle">
      <rect x={x} y={y} width={width} height={height} rx={3} fill="var(--sea-wash)" stroke="var(--sea)" strokeWidth={1.5} />
      {ribs.map((rib) => (
        <line key={rib} x1={rib} y1={y + 6} x2={rib} y2={y + 15} stroke="var(--sea)" strokeWidth={1.5} />
      ))}
      <text x={x + width / 2} y={y + 36} fontFamily={CODE} fontSize={14} fontWeight={600} fill="var(--ink)">
        {name}
      </text>
      {lines.map((line, index) => (
        <text key={line} x={x + width / 2} y={y + 56 + 18 * index} fontFamily={UI} fontSize={13} fill="var(--ink-2)">
          {line}
        </text>
      ))}
    </g>
  )
}

function Arrow({ from, to, colour }: { from: [number, number]; to: [number, number]; colour: 'sea' | 'rust' }) {
  return (
    <path
      d={`M${from.join(' ')}L${to.join(' ')}`}
      fill="none"
      stroke={`var(--${colour})`}
      strokeWidth={2.25}
      markerEnd={`url(#scaled-app-${colour})`}
    />
  )
}

/** Four containers: a proxy with the only published port, two copies that share an alias, and the database that both use. */
export function ScaledApp() {
  return (
    <figure className="figure">
      <svg viewBox="0 0 640 344" role="img" aria-labelledby="scaled-app-title scaled-app-desc">
        <title id="scaled-app-title">A proxy, two copies of the app and one database</title>
        <desc id="scaled-app-desc">
          A network holds four containers. The browser reaches only one of them, the proxy, through the published port 127.0.0.1:8080. The
          proxy passes requests on to the containers app1 and app2 in turn: app1 answers the first, third and fifth, app2 the second, fourth
          and sixth. Both have the alias app. Both keep the list in the same container, db, with PostgreSQL. A volume is mounted in db.
        </desc>
        <defs>
          {['sea', 'rust'].map((colour) => (
            <ArrowHead key={colour} id={`scaled-app-${colour}`} colour={colour} size={10} />
          ))}
        </defs>

        <text x={58} y={126} textAnchor="middle" fontFamily={UI} fontSize={15} fontWeight={640} fill="var(--ink)">
          Browser
        </text>
        <rect x={8} y={138} width={100} height={52} rx={6} fill="var(--surface)" stroke="var(--line)" strokeWidth={1.5} />
        <text x={58} y={160} textAnchor="middle" fontFamily={CODE} fontSize={13} fill="var(--ink)">
          127.0.0.1
        </text>
        <text x={58} y={178} textAnchor="middle" fontFamily={CODE} fontSize={13} fill="var(--ink)">
          :8080
        </text>
        <text x={58} y={212} textAnchor="middle" fontFamily={UI} fontSize={13} fill="var(--ink-2)">
          the only
        </text>
        <text x={58} y={229} textAnchor="middle" fontFamily={UI} fontSize={13} fill="var(--ink-2)">
          published port
        </text>

        <rect x={150} y={34} width={482} height={234} rx={6} fill="none" stroke="var(--ink-2)" strokeWidth={1.5} strokeDasharray="5 4" />
        <text x={150} y={22} fontFamily={UI} fontSize={15} fontWeight={640} fill="var(--ink)">
          Network
        </text>

        <rect x={326} y={46} width={144} height={210} rx={6} fill="none" stroke="var(--sea)" strokeWidth={1.5} strokeDasharray="2 4" />
        <text x={398} y={68} textAnchor="middle" fontFamily={UI} fontSize={13} fill="var(--ink)">
          both have the alias
          <tspan fontFamily={CODE} dx={4}>
            app
          </tspan>
        </text>

        <Container x={178} y={116} width={104} height={96} name="proxy" lines={['nginx', 'port 80']} />
        <Container x={342} y={80} width={112} height={78} name="app1" lines={['answers 1, 3, 5']} />
        <Container x={342} y={168} width={112} height={78} name="app2" lines={['answers 2, 4, 6']} />
        <Container x={512} y={116} width={108} height={96} name="db" lines={['PostgreSQL', 'port 5432']} />

        <Arrow from={[108, 164]} to={[177, 164]} colour="rust" />
        <Arrow from={[282, 154]} to={[341, 122]} colour="sea" />
        <Arrow from={[282, 174]} to={[341, 206]} colour="sea" />
        <Arrow from={[454, 122]} to={[511, 152]} colour="sea" />
        <Arrow from={[454, 206]} to={[511, 176]} colour="sea" />

        <line x1={566} y1={212} x2={566} y2={292} stroke="var(--sea)" strokeWidth={2} />
        <path d="M512 298V328A54 8 0 0 0 620 328V298" fill="var(--sea-wash)" stroke="var(--sea)" strokeWidth={1.5} />
        <ellipse cx={566} cy={298} rx={54} ry={8} fill="var(--surface)" stroke="var(--sea)" strokeWidth={1.5} />
        <text x={566} y={324} textAnchor="middle" fontFamily={UI} fontSize={13} fontWeight={600} fill="var(--ink)">
          volume
        </text>
        <text x={500} y={322} textAnchor="end" fontFamily={UI} fontSize={13} fill="var(--ink-2)">
          The list is here, and only here.
        </text>
      </svg>
      <figcaption>
        The copies hold no data, so it does not matter which of them answers. A third would need no port, no volume and no new name.
      </figcaption>
    </figure>
  )
}
