const UI = 'var(--font-ui)'
const CODE = 'var(--font-code)'

const ACTS = [
  { y: 168, from: 'you edit index.html', to: 'it serves the new text', leftwards: false },
  { y: 208, from: 'mine.txt is in your folder', to: 'it writes mine.txt', leftwards: true },
  { y: 248, from: 'your file is gone', to: 'it deletes index.html', leftwards: true },
]

/** One folder with two names: a machine on the left, a container on the right, and what each side's acts do to the other. */
export function MountTwoSides() {
  return (
    <figure className="figure">
      <svg viewBox="0 0 640 284" role="img" aria-labelledby="mount-two-sides-title mount-two-sides-desc">
        <title id="mount-two-sides-title">One folder, seen from your machine and from a container</title>
        <desc id="mount-two-sides-desc">
          On the left your machine with the folder shared-site, on the right a container with the path /usr/share/nginx/html. A bar joins
          them: they are the same folder. Three acts cross it. You edit index.html, and the container serves the new text. The container
          writes mine.txt, and it is in your folder. The container deletes index.html, and your file is gone. The last two are refused when
          the mount is read-only.
        </desc>
        <defs>
          <marker id="mount-two-sides-tip" viewBox="0 0 8 8" refX={7} refY={4} markerWidth={7} markerHeight={7} orient="auto-start-reverse">
            <path d="M0 0 8 4 0 8Z" fill="var(--ink-2)" />
          </marker>
        </defs>
        <rect x={8} y={8} width={276} height={268} rx={6} fill="var(--surface)" stroke="var(--ink-2)" strokeWidth={1.5} />
        <rect x={356} y={8} width={276} height={268} rx={6} fill="var(--surface)" stroke="var(--ink-2)" strokeWidth={1.5} />
        <text x={24} y={34} fontFamily={UI} fontSize={14} fontWeight={640} fill="var(--ink)">
          Your machine
        </text>
        <text x={372} y={34} fontFamily={UI} fontSize={14} fontWeight={640} fill="var(--ink)">
          The container
        </text>
        <rect x={24} y={52} width={592} height={68} rx={4} fill="var(--sea-wash)" stroke="var(--sea)" strokeWidth={2} />
        <text x={40} y={80} fontFamily={CODE} fontSize={13} fill="var(--ink)">
          shared-site/
        </text>
        <text x={616 - 16} y={80} textAnchor="end" fontFamily={CODE} fontSize={13} fill="var(--ink)">
          /usr/share/nginx/html/
        </text>
        <text x={320} y={106} textAnchor="middle" fontFamily={UI} fontSize={13} fill="var(--ink-2)">
          the same files on the same disk, under two names
        </text>
        {ACTS.map(({ y, from, to, leftwards }) => (
          <g key={to} fontFamily={UI} fontSize={13} fill="var(--ink)">
            <text x={272} y={y + 4} textAnchor="end">
              {from}
            </text>
            <text x={370} y={y + 4}>
              {to}
            </text>
            <line
              x1={leftwards ? 362 : 280}
              y1={y}
              x2={leftwards ? 280 : 362}
              y2={y}
              stroke="var(--ink-2)"
              strokeWidth={1.5}
              strokeDasharray={leftwards ? '5 4' : undefined}
              markerEnd="url(#mount-two-sides-tip)"
            />
          </g>
        ))}
      </svg>
      <figcaption>Changes go both ways. With a read-only mount, the acts with a broken arrow are refused.</figcaption>
    </figure>
  )
}
