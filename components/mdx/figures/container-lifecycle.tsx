import { ArrowHead } from './arrow-head'

const FONT = 'var(--font-ui)'

type StateProps = { x: number; y: number; name: string; note: string; look: 'container' | 'running' | 'outside' }

/** A state; what is not a container (before it exists, after it is removed) has a broken frame. */
function State({ x, y, name, note, look }: StateProps) {
  return (
    <>
      <rect
        x={x}
        y={y}
        width={98}
        height={60}
        rx={6}
        fill={look === 'outside' ? 'var(--surface)' : look === 'running' ? 'var(--sea-wash)' : 'var(--sunken)'}
        stroke={look === 'running' ? 'var(--sea)' : 'var(--ink-2)'}
        strokeWidth={look === 'running' ? 2.5 : 1.5}
        strokeDasharray={look === 'outside' ? '5 4' : undefined}
      />
      <text x={x + 49} y={y + 26} textAnchor="middle" fontSize={15} fontWeight={640} fill="var(--ink)">
        {name}
      </text>
      <text x={x + 49} y={y + 46} textAnchor="middle" fontSize={13} fill="var(--ink-2)">
        {note}
      </text>
    </>
  )
}

type ArrowProps = { path: string; label: string; x: number; y: number; anchor?: 'start' | 'middle' }

function Arrow({ path, label, x, y, anchor = 'middle' }: ArrowProps) {
  return (
    <>
      <path d={path} fill="none" stroke="var(--ink-2)" strokeWidth={1.75} markerEnd="url(#container-lifecycle-head)" />
      <text x={x} y={y} textAnchor={anchor} fontSize={13} fontWeight={580} fill="var(--ink)">
        {label}
      </text>
    </>
  )
}

/** The states of a container and the commands that lead from one to the next. */
export function ContainerLifecycle() {
  return (
    <figure className="figure">
      <svg viewBox="0 0 640 306" role="img" aria-labelledby="container-lifecycle-title container-lifecycle-desc" fontFamily={FONT}>
        <title id="container-lifecycle-title">The states of a container</title>
        <desc id="container-lifecycle-desc">
          From an image, docker create makes a container in the state created. docker start makes it running; docker run does both steps.
          docker stop, or the end of its process, makes it exited, and docker start makes it running again. docker rm removes a created or
          an exited container, docker rm with -f also a running one.
        </desc>
        <defs>
          <ArrowHead id="container-lifecycle-head" colour="ink-2" size={8} />
        </defs>

        <path d="M57 84V46H392V86" fill="none" stroke="var(--sea)" strokeWidth={2.5} />
        <path d="M386.5 80L392 89L397.5 80" fill="none" stroke="var(--sea)" strokeWidth={2.5} />
        <text x={224} y={34} textAnchor="middle" fontSize={14} fontWeight={640} fill="var(--sea)">
          run = create + start
        </text>

        <Arrow path="M108 120H181" label="create" x={144} y={111} />
        <Arrow path="M283 120H356" label="start" x={319} y={111} />
        <Arrow path="M458 106H531" label="stop" x={494} y={98} />
        <Arrow path="M531 134H458" label="start" x={494} y={152} />
        <Arrow path="M424 88V46H582V88" label="its process ends" x={503} y={34} />

        <Arrow path="M232 152V274H531" label="rm" x={241} y={200} anchor="start" />
        <Arrow path="M407 152V250H531" label="rm -f" x={416} y={200} anchor="start" />
        <Arrow path="M582 152V230" label="rm" x={591} y={200} anchor="start" />

        <State x={8} y={90} name="Image" note="template" look="outside" />
        <State x={183} y={90} name="Created" note="not started" look="container" />
        <State x={358} y={90} name="Running" note="process runs" look="running" />
        <State x={533} y={90} name="Exited" note="process over" look="container" />
        <State x={533} y={232} name="Removed" note="name is free" look="outside" />
      </svg>
      <figcaption>
        Every arrow but “its process ends” is a <code>docker</code> command. From created to exited the container keeps its name and its
        files; only <code>rm</code> gives them up.
      </figcaption>
    </figure>
  )
}
