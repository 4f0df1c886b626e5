/** Headers of every answer, whoever serves it; deploy/nginx.conf repeats them for the files that nginx serves. */
export const SECURITY_HEADERS = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
}

/**
 * The Content-Security-Policy of a page.
 * @param scripts what inline scripts are allowed: hashes for a prerendered page, a nonce for the rest
 * @param formTargets origins besides ours that a form may lead to, as a sign-in provider's
 */
export function toPolicy(scripts: string[], formTargets: string[] = []): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'inline-speculation-rules' ${scripts.join(' ')}`,
    // React and SVG figures set style attributes; styles cannot read or send anything under this policy.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    `form-action ${["'self'", ...formTargets].join(' ')}`,
  ].join('; ')
}
