const FONT = 'var(--font-ui)'

const LAYERS = [
  { y: 214, label: 'Start scripts', origin: 'added by copying files' },
  { y: 258, label: 'nginx program', origin: 'added by installing packages' },
  { y: 302, label: 'Alpine system files', origin: 'base image, shared by others' },
]

const CONTAINERS = [
  { x: 24, name: 'Container 1' },
  { x: 208, name: 'Container 2' },
]

/** An image as a stack of read-only layers, with one writable layer for each of two containers. */
export function ImageLayers() {
  return (
    <figure className="figure">
      <svg viewBox="0 0 640 356" role="img" aria-labelledby="image-layers-title image-layers-desc" fontFamily={FONT}>
        <title id="image-layers-title">Layers of an image and of its containers</title>
        <desc id="image-layers-desc">
          At the bottom, one read-only image: the system files of the Alpine base image, above them the nginx program, above it the start
          scripts, and a configuration that holds no files. On top of this one image stand two containers, each with a thin writable layer
          of its own.
        </desc>
        <defs>
          <pattern id="image-layers-ribs" width="7" height="10" patternUnits="userSpaceOnUse">
            <path d="M3 0V10" stroke="var(--rust)" strokeWidth="3" />
          </pattern>
        </defs>

        {CONTAINERS.map(({ x, name }) => (
          <g key={x}>
            <text x={x + 84} y={20} textAnchor="middle" fontSize={15} fontWeight={640} fill="var(--ink)">
              {name}
            </text>
            <rect x={x} y={32} width={168} height={10} fill="url(#image-layers-ribs)" />
            <rect
              x={x}
              y={46}
              width={168}
              height={36}
              rx={4}
              fill="var(--rust-wash)"
              stroke="var(--rust)"
              strokeWidth={2}
              strokeDasharray="6 4"
            />
            <text x={x + 84} y={69} textAnchor="middle" fontSize={14} fill="var(--ink)">
              Writable layer
            </text>
            <path d={`M${x + 84} 86V114`} stroke="var(--ink-2)" strokeWidth={1.75} />
            <path d={`M${x + 79} 107L${x + 84} 116L${x + 89} 107`} fill="none" stroke="var(--ink-2)" strokeWidth={1.75} />
          </g>
        ))}
        <text x={418} y={61} fontSize={13} fill="var(--ink-2)">
          one for each container,
        </text>
        <text x={418} y={78} fontSize={13} fill="var(--ink-2)">
          removed together with it
        </text>

        <rect x={10} y={120} width={380} height={226} rx={6} fill="var(--sunken)" stroke="var(--sea)" strokeWidth={2.5} />
        <text x={200} y={145} textAnchor="middle" fontSize={15} fontWeight={640} fill="var(--ink)">
          One image, read-only
        </text>
        <rect x={24} y={158} width={352} height={36} rx={4} fill="none" stroke="var(--ink-2)" strokeWidth={1.5} strokeDasharray="2 4" />
        <text x={200} y={181} textAnchor="middle" fontSize={14} fill="var(--ink)">
          Configuration: command, port
        </text>
        <text x={418} y={181} fontSize={13} fill="var(--ink-2)">
          settings only, no files
        </text>

        {LAYERS.map(({ y, label, origin }) => (
          <g key={y}>
            <rect x={24} y={y - 6} width={352} height={36} rx={4} fill="var(--sea-wash)" stroke="var(--sea)" strokeWidth={1.5} />
            <text x={200} y={y + 17} textAnchor="middle" fontSize={14} fill="var(--ink)">
              {label}
            </text>
            <text x={418} y={y + 17} fontSize={13} fill="var(--ink-2)">
              {origin}
            </text>
          </g>
        ))}
      </svg>
      <figcaption>A simplified nginx image. Its layers are stored once; each container adds only a thin layer of its own.</figcaption>
    </figure>
  )
}
