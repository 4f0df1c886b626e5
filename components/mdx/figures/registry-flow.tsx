const UI = 'var(--font-ui)'
const CODE = 'var(--font-code)'

/** An image as a shipping container: corrugated, without text on it. */
function Cargo({ x, y, width }: { x: number; y: number; width: number }) {
  const ribs = Array.from({ length: Math.floor(width / 9) - 1 }, (_, index) => x + 9 * (index + 1))
  return (
    <g>
      <rect x={x} y={y} width={width} height={36} rx={2} fill="var(--sea-wash)" stroke="var(--sea)" strokeWidth={1.5} />
      {ribs.map((rib) => (
        <line key={rib} x1={rib} y1={y + 5} x2={rib} y2={y + 31} stroke="var(--sea)" strokeWidth={1.5} />
      ))}
    </g>
  )
}

function Arrow({ from, to, label }: { from: number; to: number; label: string }) {
  return (
    <g>
      <text x={(from + to) / 2} y={112} textAnchor="middle" fontFamily={CODE} fontSize={13} fill="var(--ink)">
        {label}
      </text>
      <line x1={from} y1={126} x2={to - 9} y2={126} stroke="var(--rust)" strokeWidth={2.5} />
      <polygon points={`${to},126 ${to - 11},120 ${to - 11},132`} fill="var(--rust)" />
    </g>
  )
}

function Machine({ x, title, does, state }: { x: number; title: string; does: string; state: string }) {
  const middle = x + 62
  return (
    <g textAnchor="middle">
      <rect x={x} y={40} width={124} height={180} rx={6} fill="var(--surface)" stroke="var(--line)" strokeWidth={1.5} />
      <text x={middle} y={66} fontFamily={UI} fontSize={15} fontWeight={640} fill="var(--ink)">
        {title}
      </text>
      <text x={middle} y={85} fontFamily={UI} fontSize={13} fill="var(--ink-2)">
        {does}
      </text>
      <Cargo x={x + 17} y={108} width={90} />
      <text x={middle} y={168} fontFamily={CODE} fontSize={13} fill="var(--ink)">
        …/team/web:1.4
      </text>
      <text x={middle} y={198} fontFamily={UI} fontSize={13} fill="var(--ink-2)">
        {state}
      </text>
    </g>
  )
}

function Repository({ y, path, tags }: { y: number; path: string; tags: string[] }) {
  return (
    <g>
      <rect x={240} y={y} width={160} height={76} rx={4} fill="var(--sunken)" stroke="var(--line)" />
      <text x={252} y={y + 21} fontFamily={UI} fontSize={13} fill="var(--ink-2)">
        repository
      </text>
      <text x={388} y={y + 21} textAnchor="end" fontFamily={CODE} fontSize={13} fontWeight={600} fill="var(--ink)">
        {path}
      </text>
      <text x={252} y={y + 55} fontFamily={UI} fontSize={13} fill="var(--ink-2)">
        {tags.length > 1 ? 'tags' : 'tag'}
      </text>
      {tags.map((tag, index) => (
        <g key={tag}>
          <rect x={292 + index * 50} y={y + 38} width={44} height={25} rx={2} fill="var(--sea-wash)" stroke="var(--sea)" />
          <text x={314 + index * 50} y={y + 55} textAnchor="middle" fontFamily={CODE} fontSize={13} fill="var(--ink)">
            {tag}
          </text>
        </g>
      ))}
    </g>
  )
}

export function RegistryFlow() {
  return (
    <figure className="figure">
      <svg viewBox="0 0 640 300" role="img" aria-labelledby="registry-flow-title registry-flow-desc">
        <title id="registry-flow-title">An image travels through a registry</title>
        <desc id="registry-flow-desc">
          On the left, the machine that builds pushes the image registry.example.com/team/web:1.4 to the registry in the middle. The
          registry contains two repositories: team/web with the tags 1.3 and 1.4, and team/base with the tag 1.0. On the right, a server
          pulls the same image from the registry and runs it. There is no direct connection between the two machines.
        </desc>

        <Machine x={8} title="Build machine" does="makes the image" state="built" />
        <Arrow from={138} to={222} label="docker push" />

        <rect x={228} y={8} width={184} height={244} rx={6} fill="var(--surface)" stroke="var(--sea)" strokeWidth={2} />
        <text x={320} y={34} textAnchor="middle" fontFamily={UI} fontSize={15} fontWeight={640} fill="var(--ink)">
          Registry
        </text>
        <text x={320} y={54} textAnchor="middle" fontFamily={CODE} fontSize={13} fill="var(--ink-2)">
          registry.example.com
        </text>
        <Repository y={70} path="team/web" tags={['1.3', '1.4']} />
        <Repository y={160} path="team/base" tags={['1.0']} />

        <Arrow from={418} to={502} label="docker pull" />
        <Machine x={508} title="Server" does="runs the image" state="running" />

        <path d="M70 226 V274 H240" fill="none" stroke="var(--ink-2)" strokeWidth={1.5} strokeDasharray="4 5" />
        <path d="M570 226 V274 H400" fill="none" stroke="var(--ink-2)" strokeWidth={1.5} strokeDasharray="4 5" />
        <text x={320} y={279} textAnchor="middle" fontFamily={UI} fontSize={13} fill="var(--ink-2)">
          no direct connection
        </text>
      </svg>
      <figcaption>The registry is the only place that both machines have to reach.</figcaption>
    </figure>
  )
}
