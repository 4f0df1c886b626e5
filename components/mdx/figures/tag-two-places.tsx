const UI = 'var(--font-ui)'
const CODE = 'var(--font-code)'

type Label = { text: string; image: 'old' | 'new'; moved?: boolean }

const PLACES: { x: number; title: string; images: ('old' | 'new')[]; labels: Label[] }[] = [
  {
    x: 8,
    title: 'Your machine',
    images: ['old', 'new'],
    labels: [
      { text: '1.0.0', image: 'old' },
      { text: '1.0', image: 'new', moved: true },
      { text: '1.0.1', image: 'new' },
    ],
  },
  {
    x: 328,
    title: 'The registry',
    images: ['old'],
    labels: [
      { text: '1.0.0', image: 'old' },
      { text: '1.0', image: 'old' },
    ],
  },
]
const IMAGE_Y = { old: 66, new: 146 }
const LABEL_Y = [62, 108, 154]
const SAYS = { old: 'old image', new: 'new image' }

/** The labels of one repository after a second build that took the tag 1.0, before any push: they differ in the two places. */
export function TagTwoPlaces() {
  return (
    <figure className="figure">
      <svg viewBox="0 0 640 220" role="img" aria-labelledby="tag-two-places-title tag-two-places-desc">
        <title id="tag-two-places-title">One tag, two images: on your machine and in the registry</title>
        <desc id="tag-two-places-desc">
          After a second build and before a push. On your machine, the label 1.0.0 points to the old image, the labels 1.0 and 1.0.1 point
          to the new one; 1.0 has moved there from the old image. In the registry there is only the old image, and both labels, 1.0.0 and
          1.0, still point to it.
        </desc>

        {PLACES.map(({ x, title, images, labels }) => (
          <g key={title}>
            <rect x={x} y={8} width={304} height={204} rx={6} fill="var(--surface)" stroke="var(--line)" strokeWidth={1.5} />
            <text x={x + 16} y={36} fontFamily={UI} fontSize={15} fontWeight={640} fill="var(--ink)">
              {title}
            </text>
            {images.map((image) => (
              <g key={image}>
                <rect
                  x={x + 176}
                  y={IMAGE_Y[image]}
                  width={112}
                  height={46}
                  rx={3}
                  fill={image === 'new' ? 'var(--rust-wash)' : 'var(--sea-wash)'}
                  stroke={image === 'new' ? 'var(--rust)' : 'var(--sea)'}
                  strokeWidth={image === 'new' ? 2.5 : 1.5}
                />
                <text x={x + 232} y={IMAGE_Y[image] + 28} textAnchor="middle" fontFamily={UI} fontSize={14} fill="var(--ink)">
                  {SAYS[image]}
                </text>
              </g>
            ))}
            {labels.map(({ text, image, moved }, row) => {
              const y = LABEL_Y[row] ?? 0
              const end = IMAGE_Y[image] + (row === 0 ? 17 : row === 1 && image === 'old' ? 34 : row === 1 ? 14 : 30)
              return (
                <g key={text}>
                  <rect x={x + 16} y={y} width={72} height={34} rx={17} fill="var(--sunken)" stroke="var(--ink-2)" strokeWidth={1.5} />
                  <text
                    x={x + 52}
                    y={y + 22}
                    textAnchor="middle"
                    fontFamily={CODE}
                    fontSize={15}
                    fontWeight={moved ? 640 : 400}
                    fill="var(--ink)"
                  >
                    {text}
                  </text>
                  <line
                    x1={x + 88}
                    y1={y + 17}
                    x2={x + 174}
                    y2={end}
                    stroke={moved ? 'var(--rust)' : 'var(--ink-2)'}
                    strokeWidth={moved ? 2.5 : 1.5}
                  />
                  <circle cx={x + 174} cy={end} r={4} fill={moved ? 'var(--rust)' : 'var(--ink-2)'} />
                </g>
              )
            })}
          </g>
        ))}
      </svg>
      <figcaption>After the second build, before the push. The thick line is the label that has moved, on one side only.</figcaption>
    </figure>
  )
}
