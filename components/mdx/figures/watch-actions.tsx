import { ArrowHead } from './arrow-head'

const UI = 'var(--font-ui)'
const CODE = 'var(--font-code)'

type Row = { file: string; action: string; effect: string; program: string; container: string; isNew?: boolean; rule?: false }

const ROWS: Row[] = [
  { file: 'public/style.css', action: 'sync', effect: 'copies the file', container: 'the same container', program: 'program runs on' },
  {
    file: 'src/validate.js',
    action: 'sync+restart',
    effect: 'copies the file',
    container: 'the same container',
    program: 'program starts again',
  },
  { file: 'package.json', action: 'rebuild', effect: '', container: 'a new container', program: 'program starts in it', isNew: true },
  { file: 'compose.yaml', action: 'no rule', effect: '', container: 'the same container', program: 'nothing happens', rule: false },
]

/** What Compose Watch does when one of four files is saved: three actions, and a file that no rule names. */
export function WatchActions() {
  return (
    <figure className="figure">
      <svg viewBox="0 0 640 336" role="img" aria-labelledby="watch-actions-title watch-actions-desc">
        <title id="watch-actions-title">What a save sets off</title>
        <desc id="watch-actions-desc">
          Four saved files and what follows. For public/style.css the action is sync: the file is copied into the same container and the
          program runs on. For src/validate.js it is sync+restart: the file is copied into the same container, and the program starts again.
          For package.json it is rebuild: a new image is built, a new container is made from it, and the program starts in that. For
          compose.yaml there is no rule: nothing happens.
        </desc>
        <defs>
          {['sea', 'rust'].map((colour) => (
            <ArrowHead key={colour} id={`watch-actions-${colour}`} colour={colour} />
          ))}
        </defs>

        <text x={8} y={20} fontFamily={UI} fontSize={14} fontWeight={640} fill="var(--ink)">
          You save
        </text>
        <text x={438} y={20} fontFamily={UI} fontSize={14} fontWeight={640} fill="var(--ink)">
          You get
        </text>

        {ROWS.map(({ file, action, effect, container, program, isNew, rule }, index) => {
          const y = 34 + index * 76
          const middle = y + 30
          const colour = isNew ? 'rust' : 'sea'
          const none = rule === false
          return (
            <g key={file}>
              <rect x={8} y={y + 10} width={162} height={40} rx={4} fill="var(--sunken)" stroke="var(--ink-2)" strokeWidth={1.5} />
              <text x={89} y={y + 35} textAnchor="middle" fontFamily={CODE} fontSize={13} fill="var(--ink)">
                {file}
              </text>

              <line
                x1={174}
                y1={middle}
                x2={isNew ? 268 : none ? 272 : 432}
                y2={middle}
                stroke={none ? 'var(--ink-3)' : `var(--${colour})`}
                strokeWidth={2.25}
                strokeDasharray={none ? '3 5' : undefined}
                markerEnd={none ? undefined : `url(#watch-actions-${colour})`}
              />
              <text
                x={184}
                y={middle - 8}
                fontFamily={none ? UI : CODE}
                fontSize={13}
                fontWeight={640}
                fill={none ? 'var(--ink-2)' : `var(--${colour})`}
              >
                {action}
              </text>
              {effect && (
                <text x={184} y={middle + 18} fontFamily={UI} fontSize={13} fill="var(--ink-2)">
                  {effect}
                </text>
              )}
              {isNew && (
                <g>
                  <rect x={272} y={y + 10} width={110} height={40} rx={4} fill="var(--rust-wash)" stroke="var(--rust)" strokeWidth={2.5} />
                  <text x={327} y={y + 35} textAnchor="middle" fontFamily={UI} fontSize={13} fontWeight={640} fill="var(--ink)">
                    a new image
                  </text>
                  <line
                    x1={386}
                    y1={middle}
                    x2={432}
                    y2={middle}
                    stroke="var(--rust)"
                    strokeWidth={2.25}
                    markerEnd="url(#watch-actions-rust)"
                  />
                </g>
              )}

              <rect
                x={438}
                y={y}
                width={194}
                height={60}
                rx={4}
                fill={isNew ? 'var(--rust-wash)' : 'var(--sea-wash)'}
                stroke={`var(--${colour})`}
                strokeWidth={isNew ? 2.5 : 1.5}
              />
              <text x={452} y={y + 25} fontFamily={UI} fontSize={14} fontWeight={640} fill="var(--ink)">
                {container}
              </text>
              <text x={452} y={y + 46} fontFamily={UI} fontSize={13} fill="var(--ink-2)">
                {program}
              </text>
            </g>
          )
        })}
      </svg>
      <figcaption>The rule decides how far a save reaches: to a file, to the process, or to the image.</figcaption>
    </figure>
  )
}
