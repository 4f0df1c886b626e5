const UI = 'var(--font-ui)'
const CODE = 'var(--font-code)'

type Part = { x: number; width: number; name: string; says: string; written: string; assumed: string }

const HOST: Part = { x: 18, width: 284, name: 'Host', says: 'which registry', written: 'registry.example.com', assumed: 'docker.io' }
const PATH: Part = { x: 334, width: 156, name: 'Path', says: 'which repository', written: 'team/web', assumed: 'library/' }
const TAG: Part = { x: 522, width: 100, name: 'Tag', says: 'which image', written: '1.4', assumed: 'latest' }
const PARTS = [HOST, PATH, TAG]

const middleOf = (part: Part) => part.x + part.width / 2

function Separators({ y }: { y: number }) {
  return (
    <g textAnchor="middle" fontFamily={CODE} fontSize={20} fill="var(--ink-2)">
      <text x={318} y={y}>
        /
      </text>
      <text x={506} y={y}>
        :
      </text>
    </g>
  )
}

export function ImageNameParts() {
  return (
    <figure className="figure">
      <svg viewBox="0 0 640 262" role="img" aria-labelledby="image-name-parts-title image-name-parts-desc">
        <title id="image-name-parts-title">The three parts of an image name</title>
        <desc id="image-name-parts-desc">
          The name registry.example.com/team/web:1.4 has three parts. The host registry.example.com says which registry, the path team/web
          says which repository in it, and the tag 1.4, after a colon, says which image. If you write only nginx, Docker fills in the rest:
          the host docker.io, the start of the path library/, and the tag latest.
        </desc>

        <text x={18} y={22} fontFamily={UI} fontSize={14} fontWeight={640} fill="var(--ink)">
          A complete name
        </text>
        {PARTS.map((part) => (
          <g key={part.name} textAnchor="middle">
            <rect x={part.x} y={36} width={part.width} height={46} rx={4} fill="var(--sea-wash)" stroke="var(--sea)" strokeWidth={1.5} />
            <text x={middleOf(part)} y={66} fontFamily={CODE} fontSize={20} fill="var(--ink)">
              {part.written}
            </text>
            <text x={middleOf(part)} y={106} fontFamily={UI} fontSize={15} fontWeight={640} fill="var(--ink)">
              {part.name}
            </text>
            <text x={middleOf(part)} y={125} fontFamily={UI} fontSize={13} fill="var(--ink-2)">
              {part.says}
            </text>
          </g>
        ))}
        <Separators y={66} />

        <line x1={18} y1={148} x2={622} y2={148} stroke="var(--line)" />

        <text x={18} y={178} fontFamily={UI} fontSize={14} fontWeight={640} fill="var(--ink)">
          When you write only
        </text>
        <text x={164} y={178} fontFamily={CODE} fontSize={14} fontWeight={600} fill="var(--rust)">
          nginx
        </text>
        {PARTS.map((part) => (
          <rect
            key={part.name}
            x={part.x}
            y={192}
            width={part.width}
            height={40}
            rx={4}
            fill="var(--surface)"
            stroke="var(--ink-2)"
            strokeWidth={1.5}
            strokeDasharray="5 4"
          />
        ))}
        <g textAnchor="middle" fontFamily={CODE} fontSize={16} fill="var(--ink-2)">
          <text x={middleOf(HOST)} y={218}>
            {HOST.assumed}
          </text>
          <text x={middleOf(PATH)} y={218}>
            {PATH.assumed}
            <tspan fill="var(--rust)" fontWeight={600}>
              nginx
            </tspan>
          </text>
          <text x={middleOf(TAG)} y={218}>
            {TAG.assumed}
          </text>
        </g>
        <Separators y={219} />
        <text x={18} y={254} fontFamily={UI} fontSize={13} fill="var(--ink-2)">
          Dashed: what Docker fills in. Bold: what you wrote.
        </text>
      </svg>
      <figcaption>The name is the address. What you leave out, Docker fills in with Docker Hub and the tag latest.</figcaption>
    </figure>
  )
}
