const UI = 'var(--font-ui)'
const CODE = 'var(--font-code)'

const HOST = ['Dockerfile', 'package.json', 'src/', 'public/']
const INSIDE = [
  { name: '/app/package.json', from: 'image' },
  { name: '/app/node_modules/', from: 'image' },
  { name: '/app/src/', from: 'your folder' },
  { name: '/app/public/', from: 'your folder' },
  { name: '/data/', from: 'volume' },
]
const FILL = { image: 'var(--sunken)', 'your folder': 'var(--rust-wash)', volume: 'var(--sea-wash)' } as const
const EDGE = { image: 'var(--line)', 'your folder': 'var(--rust)', volume: 'var(--sea)' } as const

const rowY = (index: number) => 64 + index * 44

/** The development container of the workshop: which of its folders come from the image, from the host and from a volume. */
export function BindMountCover() {
  return (
    <figure className="figure">
      <svg viewBox="0 0 640 312" role="img" aria-labelledby="bind-mount-cover-title bind-mount-cover-desc">
        <title id="bind-mount-cover-title">Where each folder of the development container comes from</title>
        <desc id="bind-mount-cover-desc">
          On the left, your folder cargo-list with Dockerfile, package.json, src and public. On the right, the container. Its
          /app/package.json and /app/node_modules come from the image. Arrows lead from src and public of your folder to /app/src and
          /app/public: two bind mounts, read-only; behind each of the two lies, covered, the copy of the image. The folder /data comes from
          a volume.
        </desc>

        <text x={8} y={22} fontFamily={UI} fontSize={15} fontWeight={640} fill="var(--ink)">
          Your folder
        </text>
        <rect x={8} y={36} width={180} height={236} rx={6} fill="var(--surface)" stroke="var(--line)" strokeWidth={1.5} />
        {HOST.map((name, index) => (
          <g key={name}>
            <rect
              x={20}
              y={rowY(index) - 14}
              width={156}
              height={32}
              rx={3}
              fill={index > 1 ? 'var(--rust-wash)' : 'var(--sunken)'}
              stroke={index > 1 ? 'var(--rust)' : 'var(--line)'}
              strokeWidth={1.5}
            />
            <text x={32} y={rowY(index) + 7} fontFamily={CODE} fontSize={13} fill="var(--ink)">
              {name}
            </text>
          </g>
        ))}
        <text x={20} y={247} fontFamily={UI} fontSize={13} fill="var(--ink-2)">
          no node_modules here
        </text>

        <text x={300} y={22} fontFamily={UI} fontSize={15} fontWeight={640} fill="var(--ink)">
          What the container sees
        </text>
        <rect x={300} y={36} width={332} height={236} rx={6} fill="var(--surface)" stroke="var(--line)" strokeWidth={1.5} />
        {INSIDE.map(({ name, from }, index) => (
          <g key={name}>
            {from === 'your folder' && (
              <rect
                x={324}
                y={rowY(index) - 9}
                width={304}
                height={33}
                rx={3}
                fill="none"
                stroke="var(--ink-2)"
                strokeWidth={1.5}
                strokeDasharray="4 4"
              />
            )}
            <rect
              x={314}
              y={rowY(index) - 14}
              width={304}
              height={32}
              rx={3}
              fill={FILL[from as keyof typeof FILL]}
              stroke={EDGE[from as keyof typeof EDGE]}
              strokeWidth={1.5}
            />
            <text x={326} y={rowY(index) + 7} fontFamily={CODE} fontSize={13} fill="var(--ink)">
              {name}
            </text>
            <text x={608} y={rowY(index) + 7} textAnchor="end" fontFamily={UI} fontSize={13} fill="var(--ink)">
              {from}
            </text>
          </g>
        ))}

        {[2, 3].map((index) => (
          <g key={index} fill="var(--rust)">
            <line x1={176} y1={rowY(index) + 2} x2={302} y2={rowY(index) + 2} stroke="var(--rust)" strokeWidth={2.5} />
            <polygon points={`312,${rowY(index) + 2} 301,${rowY(index) - 4} 301,${rowY(index) + 8}`} />
          </g>
        ))}
        <g textAnchor="middle" fontFamily={UI} fontSize={13} fill="var(--ink)">
          <text x={244} y={rowY(2) - 26}>
            bind mounts,
          </text>
          <text x={244} y={rowY(2) - 9}>
            read-only
          </text>
        </g>
        <rect x={300} y={288} width={20} height={16} rx={3} fill="none" stroke="var(--ink-2)" strokeWidth={1.5} strokeDasharray="4 4" />
        <text x={328} y={301} fontFamily={UI} fontSize={13} fill="var(--ink-2)">
          copy of the image, covered by the mount
        </text>
      </svg>
      <figcaption>Two folders are yours, the packages still come from the image, and the data has a volume of its own.</figcaption>
    </figure>
  )
}
