type Reply = { label: string; right: boolean; feedback: string }

/** What is said of the parts of an answer that have no room for it themselves. */
export function Replies({ replies }: { replies: Reply[] }) {
  if (replies.length === 0) return null
  return (
    <ul className="replies">
      {replies.map(({ label, right, feedback }) => (
        <li key={label} className={right ? 'right' : 'wrong'}>
          <b>{`${label}: ${right ? 'right' : 'not right'}.`}</b> <span dangerouslySetInnerHTML={{ __html: feedback }} />
        </li>
      ))}
    </ul>
  )
}
