const FONT = 'var(--font-ui)'

const MACHINES = [
  { x: 10, app: 'App A' },
  { x: 168, app: 'App B' },
]

const CONTAINERS = [
  { x: 330, app: 'App A' },
  { x: 433, app: 'App B' },
  { x: 536, app: 'App C' },
]

type BoxProps = { x: number; y: number; width: number; label: string; kernel?: boolean }

/** A labelled layer; a kernel has a heavier frame, so that it stands out without its colour too. */
function Box({ x, y, width, label, kernel = false }: BoxProps) {
  return (
    <>
      <rect
        x={x}
        y={y}
        width={width}
        height={36}
        rx={4}
        fill={kernel ? 'var(--rust-wash)' : 'var(--surface)'}
        stroke={kernel ? 'var(--rust)' : 'var(--line)'}
        strokeWidth={kernel ? 2.5 : 1.5}
      />
      <text x={x + width / 2} y={y + 23} textAnchor="middle" fontSize={14} fontWeight={kernel ? 620 : 400} fill="var(--ink)">
        {label}
      </text>
    </>
  )
}

/** Two virtual machines, each with a kernel, beside three containers that share the one of the host. */
export function ContainerVsVm() {
  return (
    <figure className="figure">
      <svg viewBox="0 0 640 374" role="img" aria-labelledby="container-vs-vm-title container-vs-vm-desc" fontFamily={FONT}>
        <title id="container-vs-vm-title">Virtual machines and containers on one computer</title>
        <desc id="container-vs-vm-desc">
          On the left, two virtual machines stand on a host system with a hypervisor. Each holds an app, libraries, a guest system and a
          guest kernel of its own. On the right, three containers stand on the one kernel of the host. Each holds only an app and its
          libraries.
        </desc>
        <defs>
          <pattern id="container-vs-vm-ribs" width="7" height="10" patternUnits="userSpaceOnUse">
            <path d="M3 0V10" stroke="var(--sea)" strokeWidth="3" />
          </pattern>
        </defs>

        <text x={161} y={22} textAnchor="middle" fontSize={17} fontWeight={640} fill="var(--ink)">
          Virtual machines
        </text>
        <text x={480} y={22} textAnchor="middle" fontSize={17} fontWeight={640} fill="var(--ink)">
          Containers
        </text>

        {MACHINES.map(({ x, app }) => (
          <g key={x}>
            <rect x={x} y={44} width={144} height={224} rx={6} fill="var(--sunken)" stroke="var(--ink-2)" strokeWidth={1.5} />
            <text x={x + 72} y={66} textAnchor="middle" fontSize={13} fill="var(--ink-2)">
              virtual hardware
            </text>
            <Box x={x + 10} y={80} width={124} label={app} />
            <Box x={x + 10} y={126} width={124} label="Libraries" />
            <Box x={x + 10} y={172} width={124} label="Guest system" />
            <Box x={x + 10} y={218} width={124} label="Guest kernel" kernel />
          </g>
        ))}
        <Box x={10} y={280} width={302} label="Host system with hypervisor" />
        <Box x={10} y={326} width={302} label="Hardware" />

        {CONTAINERS.map(({ x, app }) => (
          <g key={x}>
            <rect x={x} y={144} width={94} height={124} rx={6} fill="var(--sea-wash)" stroke="var(--sea)" strokeWidth={1.5} />
            <rect x={x + 8} y={152} width={78} height={10} fill="url(#container-vs-vm-ribs)" />
            <Box x={x + 8} y={172} width={78} label={app} />
            <Box x={x + 8} y={218} width={78} label="Libraries" />
          </g>
        ))}
        <Box x={330} y={280} width={300} label="Host system, one shared kernel" kernel />
        <Box x={330} y={326} width={300} label="Hardware" />
      </svg>
      <figcaption>Each virtual machine brings its own kernel. Containers bring apps and libraries and share the host’s kernel.</figcaption>
    </figure>
  )
}
