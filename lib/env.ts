import { z } from 'zod'

/** A variable that is set to nothing counts as not set. */
const optional = <T extends z.ZodType>(schema: T) => z.preprocess((value) => (value === '' ? undefined : value), schema.optional())

const httpUrl = z.url({ protocol: /^https?$/, error: 'an http(s) address, such as https://guide.example.org' })

/**
 * Every environment variable that Longshore reads. Parsed once at the start; a bad value stops it.
 * `scripts/start.mjs` fills DATABASE_URL and NEXTAUTH_SECRET when nobody set them.
 */
export const envSchema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test'], { error: 'development, production or test' }).default('production'),
  /** PostgreSQL to use. Unset: the embedded one. */
  DATABASE_URL: optional(z.url({ protocol: /^postgres(ql)?$/, error: 'a postgresql:// address' })),
  /** Most connections that one process opens to PostgreSQL. */
  DATABASE_POOL: z.coerce
    .number({ error: 'a whole number from 1 to 200' })
    .int('a whole number from 1 to 200')
    .min(1, 'a whole number from 1 to 200')
    .max(200, 'a whole number from 1 to 200')
    .default(10),
  /** TCP port of the guide. */
  PORT: z.coerce
    .number({ error: 'a port from 1 to 65535' })
    .int('a port from 1 to 65535')
    .min(1, 'a port from 1 to 65535')
    .max(65535, 'a port from 1 to 65535')
    .default(3000),
  /** Folder of the embedded database and the secrets. Unset: .data in the checkout. */
  LONGSHORE_DATA: optional(z.string()),
  /** Address under which people reach the guide. Unset: http://localhost:PORT. */
  NEXTAUTH_URL: optional(httpUrl),
  /** Signs short-lived sign-in cookies. Unset: made on the first start and kept in the data folder. */
  NEXTAUTH_SECRET: optional(z.string().min(32, 'at least 32 characters')),
  /** `1` when a proxy of yours sets X-Forwarded-For; its last entry is then the source of a request. */
  TRUST_PROXY: z.enum(['0', '1'], { error: '0 or 1' }).default('0'),
  GITHUB_ID: optional(z.string()),
  GITHUB_SECRET: optional(z.string()),
  GOOGLE_ID: optional(z.string()),
  GOOGLE_SECRET: optional(z.string()),
  /** Issuer of an OpenID Connect provider; its discovery document is read at ISSUER/.well-known/openid-configuration. */
  OIDC_ISSUER: optional(httpUrl),
  OIDC_ID: optional(z.string()),
  OIDC_SECRET: optional(z.string()),
  /** Name on the button: "Continue with NAME". */
  OIDC_NAME: z.string().min(1, 'a name').default('your organization'),
  /** Signs certificates: a private P-256 key as PKCS8 PEM; line ends may be written as \n. Unset: one is made and kept in the database. */
  BADGE_SIGNING_KEY: optional(z.string().refine((pem) => /^\s*-----BEGIN PRIVATE KEY-----/.test(pem), 'a private P-256 key as PKCS8 PEM')),
  /** Requests to POST /api/events per user and minute. */
  EVENTS_PER_MINUTE: z.coerce
    .number({ error: 'a whole number, at least 1' })
    .int('a whole number, at least 1')
    .min(1, 'a whole number, at least 1')
    .default(120),
  /** E-mail addresses, separated by commas, whose accounts may read what readers think of the pages. */
  ADMIN_EMAILS: z
    .string()
    .default('')
    .transform((list) =>
      list
        .split(',')
        .map((address) => address.trim().toLowerCase())
        .filter(Boolean),
    )
    .pipe(z.array(z.email({ error: 'e-mail addresses, separated by commas' }))),
  /** Address where a page's file is edited; {path} stands for the file. Unset: no "Edit this page". */
  EDIT_URL: optional(httpUrl.refine((url) => url.includes('{path}'), 'an http(s) address with {path} in it')),
  /** Address where a change is asked for; {title} and {url} stand for the page's. Unset: no "Request changes". */
  REQUEST_URL: optional(httpUrl.refine((url) => url.includes('{url}'), 'an http(s) address with {url} in it')),
  /** OpenAI-compatible endpoint that writes answers from passages of the guide. Unset: the passages alone. */
  ASK_BASE_URL: optional(httpUrl),
  /** Sent to it as `Authorization: Bearer`. */
  ASK_API_KEY: optional(z.string()),
  /** Name of the model there. */
  ASK_MODEL: optional(z.string()),
  /** Longest wait for the next part of its answer. */
  ASK_TIMEOUT_SECONDS: z.coerce
    .number({ error: 'a number of seconds from 1 to 300' })
    .min(1, 'a number of seconds from 1 to 300')
    .max(300, 'a number of seconds from 1 to 300')
    .default(20),
  /** Requests to POST /api/ask per person, or source, and minute. */
  ASK_PER_MINUTE: z.coerce
    .number({ error: 'a whole number, at least 1' })
    .int('a whole number, at least 1')
    .min(1, 'a whole number, at least 1')
    .default(30),
  /** Mail server that takes the daily mail of review: smtp:// or smtps://, with USER:PASSWORD@ where it asks for them. Unset: no mail. */
  SMTP_URL: optional(z.url({ protocol: /^smtps?$/, error: 'an smtp:// or smtps:// address' })),
  /** Sender of it, such as guide@example.org. */
  MAIL_FROM: optional(z.email({ error: 'an e-mail address' })),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug'], { error: 'silent, error, warn, info or debug' }).default('info'),
})

export type Env = z.infer<typeof envSchema>

/** Pairs that are useless apart. */
const PAIRS = [
  ['GITHUB_ID', 'GITHUB_SECRET'],
  ['GOOGLE_ID', 'GOOGLE_SECRET'],
  ['OIDC_ISSUER', 'OIDC_ID'],
  ['OIDC_ID', 'OIDC_SECRET'],
  ['ASK_BASE_URL', 'ASK_MODEL'],
  ['SMTP_URL', 'MAIL_FROM'],
] as const

/** Secrets are never repeated in a message. */
const SECRET = /SECRET|PASSWORD|API_KEY|SIGNING_KEY|DATABASE_URL|SMTP_URL/

/**
 * @throws Error with one sentence per bad variable: its name, what was read, what is allowed.
 */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const parsed = envSchema.safeParse(source)
  const problems = parsed.success
    ? PAIRS.filter(([a, b]) => Boolean(parsed.data[a]) !== Boolean(parsed.data[b])).map(
        ([a, b]) => `${parsed.data[a] ? b : a} is not set, but ${parsed.data[a] ? a : b} is: set both or neither.`,
      )
    : parsed.error.issues.map((issue) => {
        const name = String(issue.path[0])
        const read = SECRET.test(name) ? 'a value that is not shown here' : `"${source[name]}"`
        return `${name} is ${read}; allowed is ${issue.message}.`
      })
  if (problems.length > 0) throw new Error(problems.join('\n'))
  return parsed.data as Env
}

let parsedEnv: Env | undefined

/** The environment, parsed on first use, so that a build needs none. */
export function env(): Env {
  parsedEnv ??= parseEnv(process.env)
  return parsedEnv
}
