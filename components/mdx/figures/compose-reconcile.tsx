const UI = 'var(--font-ui)'
const CODE = 'var(--font-code)'

const FILE = [
  'services:',
  '  web:',
  '    image: nginx',
  '    ports:',
  '      - "127.0.0.1:8081:80"',
  '  store:',
  '    image: redis',
  '    volumes:',
  '      - store-data:/data',
  'volumes:',
  '  store-data:',
]
/** The line that was edited since the last `up`. */
const EDITED = 4
const lineY = (index: number) => 78 + index * 21
const indentOf = (line: string) => line.length - line.trimStart().length

function Service({ x, name, state, changed = false }: { x: number; name: string; state: string; changed?: boolean }) {
  const colour = changed ? 'var(--rust)' : 'var(--sea)'
  const ribs = Array.from({ length: 10 }, (_, index) => x + 9 + 9 * index)
  return (
    <g textAnchor="middle">
      <rect
        x={x}
        y={88}
        width={99}
        height={92}
        rx={3}
        fill={changed ? 'var(--rust-wash)' : 'var(--sea-wash)'}
        stroke={colour}
        strokeWidth={changed ? 2.5 : 1.5}
      />
      {ribs.map((rib) => (
        <line key={rib} x1={rib} y1={94} x2={rib} y2={112} stroke={colour} strokeWidth={1.5} />
      ))}
      <text x={x + 49.5} y={138} fontFamily={CODE} fontSize={14} fontWeight={600} fill="var(--ink)">
        {name}
      </text>
      <text x={x + 49.5} y={164} fontFamily={UI} fontSize={13} fill="var(--ink)">
        {state}
      </text>
    </g>
  )
}

export function ComposeReconcile() {
  return (
    <figure className="figure">
      <svg viewBox="0 0 640 326" role="img" aria-labelledby="compose-reconcile-title compose-reconcile-desc">
        <title id="compose-reconcile-title">Compose makes the project match the file</title>
        <desc id="compose-reconcile-desc">
          On the left, the file compose.yaml describes the services web and store and the volume store-data; the published port of web has
          just been edited. An arrow with the command docker compose up leads to the project compose-demo on the right. In its network, the
          container of web is recreated, while the container of store keeps running. The volume store-data below store is kept.
        </desc>

        <text x={8} y={22} fontFamily={UI} fontSize={15} fontWeight={640} fill="var(--ink)">
          What you want
        </text>
        <rect x={8} y={34} width={250} height={284} rx={6} fill="var(--sunken)" stroke="var(--line)" strokeWidth={1.5} />
        <text x={22} y={55} fontFamily={CODE} fontSize={13} fontWeight={600} fill="var(--ink-2)">
          compose.yaml
        </text>
        <rect x={14} y={lineY(EDITED) - 15} width={238} height={21} rx={3} fill="var(--rust-wash)" stroke="var(--rust)" />
        {FILE.map((line, index) => (
          <text key={line} x={22 + indentOf(line) * 8} y={lineY(index)} fontFamily={CODE} fontSize={13} fill="var(--ink)">
            {line.trim()}
          </text>
        ))}
        <text x={252} y={lineY(EDITED) - 21} textAnchor="end" fontFamily={UI} fontSize={13} fontWeight={600} fill="var(--rust)">
          edited
        </text>

        <g textAnchor="middle" fontFamily={CODE} fontSize={13} fill="var(--ink)">
          <text x={320} y={132}>
            docker compose
          </text>
          <text x={320} y={150}>
            up -d
          </text>
        </g>
        <line x1={266} y1={164} x2={365} y2={164} stroke="var(--rust)" strokeWidth={2.5} />
        <polygon points="374,164 363,158 363,170" fill="var(--rust)" />

        <text x={382} y={22} fontFamily={UI} fontSize={15} fontWeight={640} fill="var(--ink)">
          What runs: project
        </text>
        <text x={632} y={22} textAnchor="end" fontFamily={CODE} fontSize={13} fill="var(--ink-2)">
          compose-demo
        </text>
        <rect x={382} y={34} width={250} height={284} rx={6} fill="var(--surface)" stroke="var(--line)" strokeWidth={1.5} />
        <rect x={392} y={46} width={230} height={146} rx={6} fill="none" stroke="var(--ink-2)" strokeWidth={1.5} strokeDasharray="5 4" />
        <text x={402} y={70} fontFamily={UI} fontSize={13} fill="var(--ink-2)">
          network: kept
        </text>
        <Service x={402} name="web" state="recreated" changed />
        <Service x={513} name="store" state="left running" />

        <line x1={562.5} y1={180} x2={562.5} y2={220} stroke="var(--sea)" strokeWidth={2} />
        <text x={552} y={211} textAnchor="end" fontFamily={CODE} fontSize={13} fill="var(--ink-2)">
          /data
        </text>
        <path d="M505 230 V290 A57.5 10 0 0 0 620 290 V230" fill="var(--sea-wash)" stroke="var(--sea)" strokeWidth={1.5} />
        <ellipse cx={562.5} cy={230} rx={57.5} ry={10} fill="var(--surface)" stroke="var(--sea)" strokeWidth={1.5} />
        <g textAnchor="middle">
          <text x={562.5} y={262} fontFamily={CODE} fontSize={13} fontWeight={600} fill="var(--ink)">
            store-data
          </text>
          <text x={562.5} y={284} fontFamily={UI} fontSize={13} fill="var(--ink)">
            volume: kept
          </text>
        </g>
      </svg>
      <figcaption>One line was edited, so one container is replaced. All the rest already matches the file.</figcaption>
    </figure>
  )
}
