import { ArrowHead } from './arrow-head'

const UI = 'var(--font-ui)'
const CODE = 'var(--font-code)'

type Row = { title: string; types: string; part: string; note: string; to?: boolean; from?: boolean }

const ROWS: Row[] = [
  { title: 'Your browser', types: 'http://127.0.0.1:8080', part: 'nginx', note: 'process 1, listens on port 80', to: true },
  { title: 'Tab Logs', types: 'docker logs welcome', part: 'Output', note: 'what nginx has printed', from: true },
  { title: 'Tab Files', types: 'docker exec welcome ls /', part: 'Files', note: 'image and writable layer', from: true },
  { title: 'Tab Exec', types: 'docker exec -it welcome sh', part: 'sh', note: 'a second process beside nginx', to: true },
  { title: 'Tab Stats', types: 'docker stats welcome', part: 'Use', note: 'memory, processor, network', from: true },
]

const HEIGHT = 50

/** Five ways to look into one container, each by a tab of the Dashboard or by a command, and what it reaches. */
export function ContainerWindows() {
  return (
    <figure className="figure">
      <svg viewBox="0 0 640 362" role="img" aria-labelledby="container-windows-title container-windows-desc">
        <title id="container-windows-title">Five ways to look into the container welcome</title>
        <desc id="container-windows-desc">
          On the right the container welcome with five parts, on the left what reaches each of them. The browser at 127.0.0.1, port 8080,
          reaches nginx, which is process 1 and listens on port 80. The tab Logs and docker logs show what nginx has printed. The tab Files
          and docker exec with ls show the files of the image and of the writable layer. The tab Exec and docker exec -it with sh start a
          shell as a second process beside nginx. The tab Stats and docker stats show the use of memory, processor and network.
        </desc>
        <defs>
          <ArrowHead id="container-windows-head" colour="ink-2" bothEnds />
        </defs>

        <text x={8} y={20} fontFamily={UI} fontSize={14} fontWeight={640} fill="var(--ink)">
          From outside
        </text>
        <text x={338} y={20} fontFamily={UI} fontSize={14} fontWeight={640} fill="var(--ink)">
          In the container welcome
        </text>
        <rect x={328} y={30} width={304} height={324} rx={6} fill="var(--sea-wash)" stroke="var(--sea)" strokeWidth={2} />

        {ROWS.map(({ title, types, part, note, to, from }, index) => {
          const y = 42 + index * 62
          return (
            <g key={title}>
              <rect x={8} y={y} width={236} height={HEIGHT} rx={4} fill="var(--sunken)" stroke="var(--ink-2)" strokeWidth={1.5} />
              <text x={20} y={y + 20} fontFamily={UI} fontSize={14} fontWeight={640} fill="var(--ink)">
                {title}
              </text>
              <text x={20} y={y + 40} fontFamily={CODE} fontSize={13} fill="var(--ink-2)">
                {types}
              </text>
              <line
                x1={248}
                y1={y + HEIGHT / 2}
                x2={338}
                y2={y + HEIGHT / 2}
                stroke="var(--ink-2)"
                strokeWidth={2}
                markerStart={from ? 'url(#container-windows-head)' : undefined}
                markerEnd={to ? 'url(#container-windows-head)' : undefined}
              />
              <rect
                x={342}
                y={y}
                width={278}
                height={HEIGHT}
                rx={4}
                fill="var(--surface)"
                stroke={to ? 'var(--rust)' : 'var(--sea)'}
                strokeWidth={to ? 2 : 1.25}
              />
              <text x={354} y={y + 20} fontFamily={to ? CODE : UI} fontSize={14} fontWeight={640} fill="var(--ink)">
                {part}
              </text>
              <text x={354} y={y + 40} fontFamily={UI} fontSize={13} fill="var(--ink-2)">
                {note}
              </text>
            </g>
          )
        })}
      </svg>
      <figcaption>
        One container, five ways in. The two boxes with a strong edge are processes; the others are what Docker can tell about them.
      </figcaption>
    </figure>
  )
}
