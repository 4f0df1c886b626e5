/** The roles that OneRoster has and a class does not, 1.1 and 1.2. A word that is none of either is an error of its row. */
const OTHER_ROLES = new Set([
  'administrator',
  'counselor',
  'districtadministrator',
  'guardian',
  'parent',
  'principal',
  'proctor',
  'relative',
  'siteadministrator',
  'systemadministrator',
])

/** Why an enrollment is none to invite anybody for on a day, YYYY-MM-DD; null where it is one. A date of another form is not read. */
export function toPassedOver(
  { role, begins, ends, deleted }: { role: string; begins: string; ends: string; deleted: boolean },
  today: string,
): string | null {
  const word = role.trim().toLowerCase()
  if (OTHER_ROLES.has(word) || word.startsWith('ext:')) return `The role "${role.trim()}" is none of a class.`
  // Whom the file takes out may have an invitation that is open.
  if (deleted) return null
  const [begin, end] = [toDay(begins), toDay(ends)]
  if (end !== null && end < today) return `The enrollment ended on ${end}.`
  if (begin !== null && begin > today) return `The enrollment begins on ${begin}. Import the file again then.`
  return null
}

const toDay = (text: string) => /^\d{4}-\d{2}-\d{2}(?=T|$)/.exec(text.trim())?.[0] ?? null
