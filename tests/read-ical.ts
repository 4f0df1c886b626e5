/** A component of a calendar, its properties by name with parameters. */
export type IcalComponent = { name: string; properties: Record<string, string>; children: IcalComponent[] }

/**
 * Reads a calendar by the letter of RFC 5545, written apart from what writes it: lines end in CRLF and have at most 75 octets,
 * every line is a property, components nest, texts are unescaped. @throws Error naming the line at fault
 */
export function readIcal(bytes: Buffer): IcalComponent {
  const text = bytes.toString('utf8')
  if (!bytes.equals(Buffer.from(text, 'utf8'))) throw new Error('not UTF-8')
  if (!text.endsWith('\r\n') || /[^\r]\n|\r[^\n]/.test(text)) throw new Error('a line does not end in CRLF')
  const physical = text.slice(0, -2).split('\r\n')
  for (const line of physical) if (Buffer.byteLength(line) > 75) throw new Error(`longer than 75 octets: ${line}`)
  const lines: string[] = []
  for (const line of physical) {
    if (/^[ \t]/.test(line)) lines.push((lines.pop() ?? '') + line.slice(1))
    else lines.push(line)
  }
  const root: IcalComponent = { name: 'ROOT', properties: {}, children: [] }
  const open = [root]
  for (const line of lines) {
    const [, name, value] = /^([A-Z-]+(?:;[A-Z-]+=[^:;]+)*):([\s\S]*)$/.exec(line) ?? []
    const current = open.at(-1)
    if (!name || value === undefined || !current) throw new Error(`no property: ${line}`)
    if (name === 'BEGIN') {
      const component = { name: value, properties: {}, children: [] }
      current.children.push(component)
      open.push(component)
    } else if (name === 'END') {
      if (current.name !== value) throw new Error(`${current.name} ends as ${value}`)
      open.pop()
    } else {
      if (name in current.properties) throw new Error(`${name} twice in ${current.name}`)
      current.properties[name] = unescapeText(value)
    }
  }
  const [calendar, ...others] = root.children
  if (calendar?.name !== 'VCALENDAR' || others.length > 0 || open.length !== 1) throw new Error('not one VCALENDAR')
  return calendar
}

const unescapeText = (text: string) => text.replace(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign))
