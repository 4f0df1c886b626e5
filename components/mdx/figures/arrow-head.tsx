/** The head of an arrow, for `<defs>`: lines end in it by `markerEnd="url(#id)"`. `colour`: a token, `size` in units of the drawing. */
export function ArrowHead({ id, colour, size = 9, bothEnds = false }: { id: string; colour: string; size?: number; bothEnds?: boolean }) {
  return (
    <marker
      id={id}
      viewBox="0 0 10 10"
      refX="9"
      refY="5"
      markerWidth={size}
      markerHeight={size}
      orient={bothEnds ? 'auto-start-reverse' : 'auto'}
      markerUnits="userSpaceOnUse"
    >
      <path d="M0 0L10 5L0 10Z" fill={`var(--${colour})`} />
    </marker>
  )
}
