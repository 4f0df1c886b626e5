const UI = 'var(--font-ui)'
const CODE = 'var(--font-code)'

const ROWS = [
  { y: 104, title: 'Writable layer', says: 'of the container' },
  { y: 158, title: 'Layer 3', says: 'the program' },
  { y: 212, title: 'Layer 2', says: 'the tools' },
  { y: 266, title: 'Layer 1', says: 'the base image' },
]

/** Columns are files; `cells` are the rows that hold something of the file, and whether the program sees it. */
const FILES = [
  { x: 154, name: '/bin/sh', seen: 'as in layer 1', cells: [{ row: 3, label: 'file', wins: true }] },
  { x: 276, name: '/usr/bin/jq', seen: 'as in layer 2', cells: [{ row: 2, label: 'file', wins: true }] },
  {
    x: 398,
    name: '/app/list',
    seen: 'the new copy',
    cells: [
      { row: 0, label: 'changed copy', wins: true },
      { row: 1, label: 'old file', wins: false },
    ],
  },
  {
    x: 520,
    name: '/big.bin',
    seen: 'no such file',
    cells: [
      { row: 0, label: 'whiteout', wins: true },
      { row: 2, label: 'hidden file', wins: false },
    ],
  },
]

/** Four files seen through four layers: the topmost entry of each column is what the program sees. */
export function LayerLookup() {
  return (
    <figure className="figure">
      <svg viewBox="0 0 640 316" role="img" aria-labelledby="layer-lookup-title layer-lookup-desc">
        <title id="layer-lookup-title">What a program sees through a stack of layers</title>
        <desc id="layer-lookup-desc">
          Three read-only layers of an image with the writable layer of a container on top, and four files. The file /bin/sh lies only in
          layer 1 and is seen as it is there. The file /usr/bin/jq lies only in layer 2 and is seen as it is there. The file /app/list lies
          in layer 3 and, as a changed copy, in the writable layer; the program sees the copy. The file /big.bin lies in layer 2 and has a
          whiteout mark in the writable layer; the program sees no such file, though layer 2 still holds it.
        </desc>

        <rect x={8} y={8} width={624} height={68} rx={6} fill="var(--surface)" stroke="var(--ink-2)" strokeWidth={1.5} />
        <text x={20} y={36} fontFamily={UI} fontSize={14} fontWeight={640} fill="var(--ink)">
          The program
        </text>
        <text x={20} y={56} fontFamily={UI} fontSize={14} fontWeight={640} fill="var(--ink)">
          sees
        </text>
        {FILES.map(({ x, name, seen }) => (
          <g key={name} textAnchor="middle">
            <text x={x + 52} y={36} fontFamily={CODE} fontSize={13} fill="var(--ink)">
              {name}
            </text>
            <text x={x + 52} y={58} fontFamily={UI} fontSize={13} fill="var(--ink-2)">
              {seen}
            </text>
          </g>
        ))}

        {ROWS.map(({ y, title, says }, row) => (
          <g key={title}>
            <rect
              x={8}
              y={y - 12}
              width={624}
              height={46}
              rx={4}
              fill={row === 0 ? 'var(--rust-wash)' : 'var(--sea-wash)'}
              stroke={row === 0 ? 'var(--rust)' : 'var(--sea)'}
              strokeWidth={row === 0 ? 2 : 1.5}
              strokeDasharray={row === 0 ? '6 4' : undefined}
            />
            <text x={20} y={y + 7} fontFamily={UI} fontSize={14} fontWeight={640} fill="var(--ink)">
              {title}
            </text>
            <text x={20} y={y + 25} fontFamily={UI} fontSize={13} fill="var(--ink-2)">
              {says}
            </text>
          </g>
        ))}

        {FILES.flatMap(({ x, name, cells }) =>
          cells.map(({ row, label, wins }) => {
            const y = (ROWS[row]?.y ?? 0) - 5
            return (
              <g key={`${name} ${row}`}>
                {wins && row > 0 && <line x1={x + 52} y1={80} x2={x + 52} y2={y} stroke="var(--ink-2)" strokeWidth={1.5} />}
                <rect
                  x={x}
                  y={y}
                  width={104}
                  height={32}
                  rx={3}
                  fill="var(--surface)"
                  stroke="var(--ink-2)"
                  strokeWidth={wins ? 2 : 1.25}
                  strokeDasharray={wins ? undefined : '3 4'}
                />
                <text
                  x={x + 52}
                  y={y + 21}
                  textAnchor="middle"
                  fontFamily={UI}
                  fontSize={13}
                  fontWeight={wins ? 640 : 400}
                  fill={wins ? 'var(--ink)' : 'var(--ink-2)'}
                >
                  {label}
                </text>
              </g>
            )
          }),
        )}
      </svg>
      <figcaption>For each file the topmost entry wins. What it covers stays in its layer, and keeps its size.</figcaption>
    </figure>
  )
}
