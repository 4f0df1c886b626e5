const UI = 'var(--font-ui)'
const CODE = 'var(--font-code)'

const COLUMNS = [
  { x: 184, width: 132, title: 'Your folder' },
  { x: 328, width: 148, title: 'Your machine' },
  { x: 488, width: 144, title: 'The registry' },
]

/** `fresh` is what the command of the row has changed; `gone` is drawn as an empty place. */
type Cell = { says: string; fresh?: boolean; gone?: boolean } | undefined
const ROWS: { command: string; says: string; cells: [Cell, Cell, Cell] }[] = [
  { command: 'docker build', says: 'makes the image', cells: [{ says: 'source' }, { says: 'image', fresh: true }, undefined] },
  { command: 'docker push', says: 'copies it', cells: [{ says: 'source' }, { says: 'image' }, { says: 'image', fresh: true }] },
  {
    command: 'docker image rm',
    says: 'removes your copy',
    cells: [{ says: 'source' }, { says: 'removed', fresh: true, gone: true }, { says: 'image' }],
  },
  {
    command: 'docker run',
    says: 'pulls it, starts it',
    cells: [{ says: 'source' }, { says: 'image, container', fresh: true }, { says: 'image' }],
  },
]

const TOP = 48
const STEP = 62

/** What lies in the folder, on the machine and in the registry after each of the four commands. */
export function FirstImageJourney() {
  return (
    <figure className="figure">
      <svg viewBox="0 0 640 300" role="img" aria-labelledby="first-image-journey-title first-image-journey-desc">
        <title id="first-image-journey-title">What lies where after each command</title>
        <desc id="first-image-journey-desc">
          Three places: your folder, your machine and the registry. After docker build, the folder has the source and your machine has the
          image; the registry is empty. After docker push, the registry has the image as well. After docker image rm, your machine has no
          image any more, and the registry still has it. After docker run, your machine has pulled the image again and runs a container from
          it. The source in the folder is the same all the time.
        </desc>

        <text x={8} y={28} fontFamily={UI} fontSize={14} fontWeight={640} fill="var(--ink)">
          After
        </text>
        {COLUMNS.map(({ x, width, title }) => (
          <text key={title} x={x + width / 2} y={28} textAnchor="middle" fontFamily={UI} fontSize={14} fontWeight={640} fill="var(--ink)">
            {title}
          </text>
        ))}

        {ROWS.map(({ command, says, cells }, row) => {
          const y = TOP + row * STEP
          return (
            <g key={command}>
              <line x1={8} y1={y - 8} x2={632} y2={y - 8} stroke="var(--line)" />
              <text x={8} y={y + 18} fontFamily={CODE} fontSize={14} fontWeight={600} fill="var(--ink)">
                {command}
              </text>
              <text x={8} y={y + 37} fontFamily={UI} fontSize={13} fill="var(--ink-2)">
                {says}
              </text>
              {COLUMNS.map(({ x, width, title }, column) => {
                const cell = cells[column]
                return (
                  <g key={title}>
                    <rect
                      x={x}
                      y={y + 2}
                      width={width}
                      height={40}
                      rx={4}
                      fill={
                        !cell || cell.gone ? 'none' : column === 0 ? 'var(--sunken)' : cell.fresh ? 'var(--rust-wash)' : 'var(--sea-wash)'
                      }
                      stroke={!cell || column === 0 ? 'var(--ink-2)' : cell.fresh ? 'var(--rust)' : 'var(--sea)'}
                      strokeWidth={cell?.fresh ? 2.5 : 1.5}
                      strokeDasharray={cell && !cell.gone ? undefined : '3 5'}
                    />
                    <text
                      x={x + width / 2}
                      y={y + 27}
                      textAnchor="middle"
                      fontFamily={UI}
                      fontSize={14}
                      fontWeight={cell?.fresh ? 640 : 400}
                      fill={cell ? 'var(--ink)' : 'var(--ink-2)'}
                    >
                      {cell?.says ?? 'nothing'}
                    </text>
                  </g>
                )
              })}
            </g>
          )
        })}
      </svg>
      <figcaption>Bold: the place that the command has changed. The other places stay as they were.</figcaption>
    </figure>
  )
}
