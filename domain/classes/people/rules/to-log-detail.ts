/**
 * What a line of the log adds to its first words, from the detail that was stored with it; empty where there is nothing to
 * add. What is not understood is left out, so that lines of other versions can be read.
 */
export function toLogDetail(kind: string, detail: Record<string, unknown>): string {
  const text = (key: string) => (typeof detail[key] === 'string' && detail[key] !== '' ? detail[key] : null)
  const number = (key: string) => (typeof detail[key] === 'number' ? detail[key] : 0)
  switch (kind) {
    case 'role-changed':
      return `from ${text('from') ?? 'none'} to ${text('to') ?? 'none'}`
    case 'group-changed':
      return `from ${text('from') ?? 'none'} to ${text('to') ?? 'none'}`
    case 'class-created':
      return text('copyOf') ? `as a copy of "${text('copyOf')}"` : ''
    case 'class-changed':
      return toSettings(detail)
    case 'code-switched':
      return detail.open === true ? 'on' : 'off'
    case 'joined':
    case 'invite-withdrawn':
      return text('role') && text('role') !== 'learner' ? `as ${text('role')}` : ''
    case 'invited':
      return `${number('people')} as ${text('role') ?? 'learner'}`
    case 'roster-imported':
      return `${number('invited')} invited, ${number('changed')} changed, ${number('withdrawn')} withdrawn`
    case 'excepted':
      return [
        text('title') ?? '',
        detail.excused === true ? 'excused' : '',
        text('extendedTo') ? `until ${text('extendedTo')}` : '',
        text('reason') ? `reason: ${text('reason')}` : '',
      ]
        .filter(Boolean)
        .join(', ')
    case 'exported':
      return [text('what'), text('title')].flatMap((words) => (words ? [`"${words}"`] : [])).join(', ')
    default:
      return (text('title') ?? text('name') ?? text('what')) ? `"${text('title') ?? text('name') ?? text('what')}"` : ''
  }
}

function toSettings({ name, timeZone, pseudonyms }: Record<string, unknown>): string {
  return [
    typeof name === 'string' ? `name: ${name}` : '',
    typeof timeZone === 'string' ? `time zone: ${timeZone.replaceAll('_', ' ')}` : '',
    typeof pseudonyms === 'boolean' ? `pseudonyms: ${pseudonyms ? 'on' : 'off'}` : '',
  ]
    .filter(Boolean)
    .join(', ')
}
