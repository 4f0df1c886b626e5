import { ArrowHead } from './arrow-head'

const UI = 'var(--font-ui)'
const CODE = 'var(--font-code)'

type BoxProps = { x: number; y: number; width: number; name: string; note: string; container?: boolean; height?: number }

function Box({ x, y, width, name, note, container = false, height = 52 }: BoxProps) {
  const middle = y + height / 2
  return (
    <g textAnchor="middle">
      <rect
        x={x}
        y={y}
        width={width}
        height={height}
        rx={4}
        fill={container ? 'var(--sea-wash)' : 'var(--sunken)'}
        stroke={container ? 'var(--sea)' : 'var(--ink-2)'}
        strokeWidth={container ? 2.5 : 1.5}
      />
      <text x={x + width / 2} y={middle - 4} fontFamily={UI} fontSize={14} fontWeight={640} fill="var(--ink)">
        {name}
      </text>
      <text x={x + width / 2} y={middle + 15} fontFamily={UI} fontSize={13} fill="var(--ink-2)">
        {note}
      </text>
    </g>
  )
}

function Way({ path, broken = false }: { path: string; broken?: boolean }) {
  return (
    <path
      d={path}
      fill="none"
      stroke={broken ? 'var(--rust)' : 'var(--sea)'}
      strokeWidth={2.25}
      strokeDasharray={broken ? '7 4' : undefined}
      markerEnd={`url(#port-reachability-${broken ? 'rust' : 'sea'})`}
    />
  )
}

/** The three ways to a port of a container: from another computer, from the host, from a container in the same network. */
export function PortReachability() {
  return (
    <figure className="figure">
      <svg viewBox="0 0 640 340" role="img" aria-labelledby="port-reachability-title port-reachability-desc">
        <title id="port-reachability-title">Three ways to port 80 of a container</title>
        <desc id="port-reachability-desc">
          The container web listens on port 80 in a Docker network on your machine. Another computer reaches it through the address
          192.168.1.20, port 8080, but only if it was published with -p 8080:80. Your browser reaches it through 127.0.0.1, port 8080, if it
          was published with or without an address. A second container in the same network reaches it as web, port 80, without anything
          being published.
        </desc>
        <defs>
          {['sea', 'rust'].map((colour) => (
            <ArrowHead key={colour} id={`port-reachability-${colour}`} colour={colour} />
          ))}
        </defs>

        <rect x={158} y={10} width={474} height={322} rx={6} fill="var(--surface)" stroke="var(--ink-2)" strokeWidth={1.5} />
        <text x={174} y={34} fontFamily={UI} fontSize={15} fontWeight={640} fill="var(--ink)">
          Your machine
        </text>
        <rect x={428} y={44} width={192} height={274} rx={6} fill="none" stroke="var(--ink-2)" strokeWidth={1.5} strokeDasharray="2 4" />
        <text x={440} y={66} fontFamily={UI} fontSize={13} fill="var(--ink-2)">
          Docker network
        </text>

        <Way path="M118 108H450" broken />
        <rect x={151} y={92} width={14} height={32} rx={2} fill="var(--rust-wash)" stroke="var(--rust)" strokeWidth={2} />
        <text x={176} y={99} fontFamily={CODE} fontSize={13} fill="var(--ink)">
          192.168.1.20:8080
        </text>
        <text x={176} y={127} fontFamily={UI} fontSize={13} fill="var(--ink-2)">
          needs
          <tspan fontFamily={CODE} fill="var(--ink)" dx={5}>
            -p 8080:80
          </tspan>
        </text>

        <Way path="M232 246V172H450" />
        <text x={242} y={163} fontFamily={CODE} fontSize={13} fill="var(--ink)">
          127.0.0.1:8080
        </text>
        <text x={242} y={191} fontFamily={UI} fontSize={13} fill="var(--ink-2)">
          needs
          <tspan fontFamily={CODE} fill="var(--ink)" dx={5}>
            -p 8080:80
          </tspan>
        </text>
        <text x={242} y={210} fontFamily={UI} fontSize={13} fill="var(--ink-2)">
          or
          <tspan fontFamily={CODE} fill="var(--ink)" dx={5}>
            -p 127.0.0.1:8080:80
          </tspan>
        </text>

        <Way path="M524 246V202" />
        <text x={534} y={228} fontFamily={CODE} fontSize={13} fill="var(--ink)">
          web:80
        </text>

        <Box x={8} y={82} width={110} name="Another" note="computer" />
        <Box x={172} y={248} width={120} name="Your browser" note="on the host" />
        <Box x={452} y={80} width={144} height={120} name="web" note="listens on port 80" container />
        <Box x={452} y={248} width={144} name="Neighbor" note="needs no -p" container />
      </svg>
      <figcaption>
        Whoever is in the same Docker network needs no published port. The broken line is the way that <code>127.0.0.1</code> in{' '}
        <code>-p</code> keeps closed.
      </figcaption>
    </figure>
  )
}
