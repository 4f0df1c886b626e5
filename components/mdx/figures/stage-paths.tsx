const UI = 'var(--font-ui)'
const CODE = 'var(--font-code)'

const STAGES = [
  { x: 8, y: 92, name: 'base', says: 'Node, /app', isUsed: true },
  { x: 222, y: 20, name: 'deps', says: 'the packages', isUsed: true },
  { x: 480, y: 20, name: 'test', says: 'source and tests', isUsed: false },
  { x: 222, y: 164, name: 'runtime', says: 'packages and source', isUsed: true },
]
const [WIDTH, HEIGHT] = [152, 64]

/** The stages of the sample's Dockerfile, which stands on which, and which one an ordinary build skips. */
export function StagePaths() {
  return (
    <figure className="figure">
      <svg viewBox="0 0 640 240" role="img" aria-labelledby="stage-paths-title stage-paths-desc">
        <title id="stage-paths-title">Four stages, and the way of an ordinary build</title>
        <desc id="stage-paths-desc">
          The stage base leads to deps and to runtime, which both begin from it. From deps a broken arrow leads down to runtime: the folder
          node_modules is copied. The stage test begins from deps and is drawn with a broken border: an ordinary build skips it, because
          nothing on the way to the image needs it. A thick arrow leads from runtime to the image.
        </desc>
        <defs>
          <marker id="stage-paths-tip" viewBox="0 0 8 8" refX={7} refY={4} markerWidth={7} markerHeight={7} orient="auto">
            <path d="M0 0 8 4 0 8Z" fill="var(--ink-2)" />
          </marker>
        </defs>
        <g fill="none" stroke="var(--ink-2)" strokeWidth={1.5}>
          <path d="M160 110 220 72" markerEnd="url(#stage-paths-tip)" />
          <path d="M160 138 220 176" markerEnd="url(#stage-paths-tip)" />
          <path d="M374 52 478 52" markerEnd="url(#stage-paths-tip)" />
          <path d="M298 84 298 162" strokeDasharray="5 4" markerEnd="url(#stage-paths-tip)" />
        </g>
        <path d="M374 196 474 196" fill="none" stroke="var(--rust)" strokeWidth={4} />
        <path d="M466 188 478 196 466 204Z" fill="var(--rust)" />
        <text x={310} y={120} fontFamily={CODE} fontSize={13} fill="var(--ink)">
          COPY --from=deps
        </text>
        <text x={310} y={138} fontFamily={UI} fontSize={13} fill="var(--ink-2)">
          only node_modules
        </text>
        {STAGES.map(({ x, y, name, says, isUsed }) => (
          <g key={name}>
            <rect
              x={x}
              y={y}
              width={WIDTH}
              height={HEIGHT}
              rx={4}
              fill={isUsed ? 'var(--sea-wash)' : 'var(--surface)'}
              stroke={isUsed ? 'var(--sea)' : 'var(--ink-2)'}
              strokeWidth={isUsed ? 2 : 1.5}
              strokeDasharray={isUsed ? undefined : '5 4'}
            />
            <text x={x + WIDTH / 2} y={y + 27} textAnchor="middle" fontFamily={CODE} fontSize={14} fontWeight={640} fill="var(--ink)">
              {name}
            </text>
            <text x={x + WIDTH / 2} y={y + 48} textAnchor="middle" fontFamily={UI} fontSize={13} fill="var(--ink-2)">
              {says}
            </text>
          </g>
        ))}
        <text x={556} y={104} textAnchor="middle" fontFamily={UI} fontSize={13} fill="var(--ink)">
          skipped: nobody needs it
        </text>
        <rect x={480} y={164} width={152} height={64} rx={4} fill="var(--rust-wash)" stroke="var(--rust)" strokeWidth={2} />
        <text x={556} y={201} textAnchor="middle" fontFamily={UI} fontSize={14} fontWeight={640} fill="var(--ink)">
          the image
        </text>
      </svg>
      <figcaption>
        The builder starts at the target and works through what it needs. A thin arrow leads to a stage that begins from another, a broken
        one copies, and the thick one leads to the image.
      </figcaption>
    </figure>
  )
}
