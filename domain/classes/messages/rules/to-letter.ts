/** The text of a message with what the learner has to know of it: from whom, why they get it, and where an answer goes. */
export function toLetter({ text, sender, className, site }: { text: string; sender: string; className: string; site: string }): string {
  return [
    text,
    '',
    '-- ',
    `${toLine(sender)} teaches the class "${toLine(className)}" at ${site} and wrote this to you alone.`,
    'They do not see your address. If you answer this mail, your answer goes to theirs, and they see yours.',
    '',
  ].join('\n')
}

/** Names are one line. */
const toLine = (name: string) => name.replace(/\s+/g, ' ').trim()
