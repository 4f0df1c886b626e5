/** Pages that would send a visitor round in circles, and machines. */
const NO_PLACE_TO_RETURN = /^\/(sign-in|signed-out|welcome|api|_next)(\/|\?|#|$)/

/**
 * Where to go after signing in: a path of this site, never another host.
 * Browsers read `//host` and `/\host` as another host, and drop tabs and line ends inside an address.
 */
export function toReturnPath(wanted: unknown): string {
  if (typeof wanted !== 'string' || wanted.length > 2000 || !/^\/(?![/\\])/.test(wanted) || /[\\\p{C}]/u.test(wanted)) return '/'
  const url = new URL(wanted, 'http://here.invalid')
  const path = `${url.pathname}${url.search}${url.hash}`
  // Dot segments may have brought a second slash to the front.
  if (url.host !== 'here.invalid' || path.startsWith('//') || NO_PLACE_TO_RETURN.test(path)) return '/'
  return path
}

/** The page after every sign-in; it hands over the guest's log and then leads on. */
export function toWelcomePath(returnPath: string): string {
  return `/welcome?to=${encodeURIComponent(returnPath)}`
}
