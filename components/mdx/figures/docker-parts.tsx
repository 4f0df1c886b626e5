import { ArrowHead } from './arrow-head'

const UI = 'var(--font-ui)'
const CODE = 'var(--font-code)'

const CLIENTS = ['docker', 'docker compose', 'Docker Desktop']

type ArrowProps = { from: [number, number]; to: [number, number]; label: string; at: [number, number]; anchor?: 'start' | 'middle' }

/** A straight arrow, level or upright, and what it does. */
function Arrow({ from, to, label, at, anchor = 'middle' }: ArrowProps) {
  return (
    <g>
      <line x1={from[0]} y1={from[1]} x2={to[0]} y2={to[1]} stroke="var(--rust)" strokeWidth={2.5} markerEnd="url(#docker-parts-head)" />
      <text x={at[0]} y={at[1]} textAnchor={anchor} fontFamily={UI} fontSize={13} fill="var(--ink)">
        {label}
      </text>
    </g>
  )
}

/** One kind of thing that the daemon keeps, with an example. */
function Kept({ x, y, title, example, running = false }: { x: number; y: number; title: string; example: string; running?: boolean }) {
  const ribs = Array.from({ length: 11 }, (_, index) => x + 11 + 9 * index)
  return (
    <g textAnchor="middle">
      <rect
        x={x}
        y={y}
        width={112}
        height={72}
        rx={4}
        fill={running ? 'var(--sea-wash)' : 'var(--sunken)'}
        stroke={running ? 'var(--sea)' : 'var(--line)'}
        strokeWidth={running ? 2.5 : 1.5}
      />
      {running && ribs.map((rib) => <line key={rib} x1={rib} y1={y + 7} x2={rib} y2={y + 17} stroke="var(--sea)" strokeWidth={1.5} />)}
      <text x={x + 56} y={y + 36} fontFamily={UI} fontSize={14} fontWeight={620} fill="var(--ink)">
        {title}
      </text>
      <text x={x + 56} y={y + 57} fontFamily={CODE} fontSize={13} fill="var(--ink-2)">
        {example}
      </text>
    </g>
  )
}

/** Client, daemon and registry, and the four kinds of things that the daemon keeps. */
export function DockerParts() {
  return (
    <figure className="figure">
      <svg viewBox="0 0 640 348" role="img" aria-labelledby="docker-parts-title docker-parts-desc">
        <title id="docker-parts-title">The parts of Docker</title>
        <desc id="docker-parts-desc">
          On the left, three clients: docker, docker compose and Docker Desktop. An arrow leads from them as a request to the daemon
          dockerd, which runs on the Docker host in the middle. The daemon keeps containers, images, networks and volumes. A container is
          created from an image and is connected to a network; a volume holds its data. On the right, a registry with the images alpine,
          nginx and postgres. An arrow leads from it to the images of the host: a pull.
        </desc>
        <defs>
          <ArrowHead id="docker-parts-head" colour="rust" size={11} />
        </defs>

        <g fontFamily={UI} fontSize={15} fontWeight={640} fill="var(--ink)">
          <text x={8} y={22}>
            Clients
          </text>
          <text x={204} y={22}>
            Docker host
          </text>
          <text x={556} y={22}>
            Registry
          </text>
        </g>

        {CLIENTS.map((client, index) => (
          <g key={client}>
            <rect
              x={8}
              y={38 + index * 46}
              width={130}
              height={36}
              rx={4}
              fill={index === 0 ? 'var(--rust-wash)' : 'var(--surface)'}
              stroke={index === 0 ? 'var(--rust)' : 'var(--line)'}
              strokeWidth={index === 0 ? 2.5 : 1.5}
            />
            <text
              x={73}
              y={61 + index * 46}
              textAnchor="middle"
              fontFamily={client === 'Docker Desktop' ? UI : CODE}
              fontSize={13}
              fill="var(--ink)"
            >
              {client}
            </text>
          </g>
        ))}

        <rect x={204} y={36} width={316} height={300} rx={6} fill="var(--surface)" stroke="var(--line)" strokeWidth={1.5} />
        <rect x={220} y={50} width={284} height={40} rx={4} fill="var(--rust-wash)" stroke="var(--rust)" strokeWidth={1.5} />
        <text x={236} y={75} fontFamily={UI} fontSize={14} fontWeight={620} fill="var(--ink)">
          Daemon
        </text>
        <text x={488} y={75} textAnchor="end" fontFamily={CODE} fontSize={13} fill="var(--ink)">
          dockerd
        </text>
        <Arrow from={[138, 70]} to={[218, 70]} label="request" at={[171, 60]} />

        <Kept x={220} y={136} title="Containers" example="first-look" running />
        <Kept x={392} y={136} title="Images" example="alpine" />
        <Kept x={220} y={248} title="Networks" example="bridge" />
        <Kept x={392} y={248} title="Volumes" example="list-data" />

        <Arrow from={[276, 90]} to={[276, 134]} label="starts, stops" at={[286, 116]} anchor="start" />
        <Arrow from={[392, 178]} to={[335, 178]} label="create" at={[363, 168]} />
        <g stroke="var(--sea)" strokeWidth={2}>
          <line x1={276} y1={208} x2={276} y2={248} />
          <line x1={324} y1={208} x2={404} y2={248} />
        </g>

        <rect x={556} y={136} width={80} height={116} rx={6} fill="var(--surface)" stroke="var(--line)" strokeWidth={1.5} />
        {['alpine', 'nginx', 'postgres'].map((name, index) => (
          <g key={name}>
            <rect x={561} y={145 + index * 34} width={70} height={28} rx={3} fill="var(--sunken)" stroke="var(--line)" strokeWidth={1.5} />
            <text x={596} y={164 + index * 34} textAnchor="middle" fontFamily={CODE} fontSize={13} fill="var(--ink)">
              {name}
            </text>
          </g>
        ))}
        <text x={596} y={272} textAnchor="middle" fontFamily={UI} fontSize={13} fill="var(--ink-2)">
          for example
        </text>
        <text x={596} y={290} textAnchor="middle" fontFamily={UI} fontSize={13} fill="var(--ink-2)">
          Docker Hub
        </text>
        <Arrow from={[556, 159]} to={[506, 159]} label="pull" at={[539, 150]} />
      </svg>
      <figcaption>The client asks, the daemon does the work, and the registry supplies the images.</figcaption>
    </figure>
  )
}
