const UI = 'var(--font-ui)'
const CODE = 'var(--font-code)'

const TWO = ['app1', 'app2']
const THREE = [...TWO, 'app3']

/** What happens, and then whom the name service knows as `app` and whom the proxy asks. */
const MOMENTS = [
  { x: 140, title: 'The proxy starts', note: 'and looks app up', named: TWO, asked: TWO },
  { x: 308, title: 'A third copy joins', note: 'nobody tells the proxy', named: THREE, asked: TWO },
  { x: 476, title: 'The proxy reloads', note: 'and looks app up', named: THREE, asked: THREE },
]

function Chips({ x, y, names, absent }: { x: number; y: number; names: string[]; absent?: string }) {
  return (
    <g textAnchor="middle" fontFamily={CODE} fontSize={12}>
      {names.map((name, index) => (
        <g key={name}>
          <rect x={x + 50 * index} y={y} width={46} height={30} rx={3} fill="var(--sea-wash)" stroke="var(--sea)" strokeWidth={1.5} />
          <text x={x + 50 * index + 23} y={y + 19} fill="var(--ink)">
            {name}
          </text>
        </g>
      ))}
      {absent && (
        <g>
          <rect x={x + 100} y={y} width={46} height={30} rx={3} fill="none" stroke="var(--rust)" strokeWidth={1.5} strokeDasharray="4 3" />
          <text x={x + 123} y={y + 19} fill="var(--ink-2)">
            {absent}
          </text>
        </g>
      )}
    </g>
  )
}

/** The addresses that the name service has for `app`, and those that the proxy uses, at three moments. */
export function NamesAtStart() {
  return (
    <figure className="figure">
      <svg viewBox="0 0 640 190" role="img" aria-labelledby="names-at-start-title names-at-start-desc">
        <title id="names-at-start-title">When the proxy learns of a new copy</title>
        <desc id="names-at-start-desc">
          Three moments. When the proxy starts and looks the name app up, the name service has the addresses of app1 and app2, and the proxy
          uses both. When a third copy joins, the name service has app1, app2 and app3, but the proxy still uses app1 and app2 only. When
          the proxy reloads and looks the name up again, it uses all three.
        </desc>

        <rect x={8} y={70} width={624} height={50} rx={4} fill="var(--surface)" stroke="var(--line)" strokeWidth={1.5} />
        <rect x={8} y={132} width={624} height={50} rx={4} fill="var(--surface)" stroke="var(--line)" strokeWidth={1.5} />
        {[
          { y: 91, first: 'Name service', second: 'has for app' },
          { y: 153, first: 'Proxy', second: 'asks' },
        ].map(({ y, first, second }) => (
          <text key={first} x={20} y={y} fontFamily={UI} fontSize={13} fontWeight={640} fill="var(--ink)">
            {first}
            <tspan x={20} dy={18} fontWeight={400} fill="var(--ink-2)">
              {second}
            </tspan>
          </text>
        ))}

        {MOMENTS.map(({ x, title, note, named, asked }, index) => (
          <g key={title}>
            <text x={x} y={28} fontFamily={UI} fontSize={14} fontWeight={640} fill="var(--ink)">
              {`${index + 1}. ${title}`}
            </text>
            <text x={x} y={50} fontFamily={UI} fontSize={13} fill="var(--ink-2)">
              {note}
            </text>
            <Chips x={x} y={80} names={named} />
            <Chips x={x} y={142} names={asked} absent={named.find((name) => !asked.includes(name))} />
          </g>
        ))}
      </svg>
      <figcaption>Docker knows at once who has the name. The proxy knows what it was told when it last asked.</figcaption>
    </figure>
  )
}
