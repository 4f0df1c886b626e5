import 'server-only'
import { randomUUID } from 'node:crypto'
import { headers as requestHeaders } from 'next/headers'
import { unstable_rethrow } from 'next/navigation'
import { NextResponse } from 'next/server'
import type { z } from 'zod'
import { AppError } from './errors'
import { type FormState, toFields, toTyped } from './form-state'
import { isDatabaseAway } from './is-database-away'
import { log } from './log'
import { countCall, type Limit } from './rate-limit'
import { requireSameOrigin, sourceOf } from './request'
import { requireStorable } from './require-storable'
import { requireValid } from './require-valid'
import { getSession, type Session } from './session'

/**
 * The gate: every write and every personal read passes here, in this order: session, same origin, body parsed
 * with zod, rate limit, call, errors mapped. It proves who is asking. What they may do is proved by the `where`
 * of the query in the domain verb.
 */
type Rules<Input, Who> = {
  /** `required`: 401 without a session. `none`: nobody is looked up, so no database is needed. */
  session: Who
  input?: z.ZodType<Input>
  limit?: Limit
  /** `any`: also from elsewhere, such as a mail program. Only where an unguessable token in the address is the permission, and no cookie counts. */
  origin?: 'any'
  /** Largest body, bytes. */
  maxBytes?: number
  /** Fields of a form that hold files; the input has a list of them under each name. */
  files?: readonly string[]
}
type Who = 'required' | 'optional' | 'none'
type SessionOf<W extends Who> = W extends 'required' ? Session : Session | null

const MAX_BYTES = 64 * 1024

/** Nothing personal may be kept by a cache. */
const NO_STORE = { 'cache-control': 'private, no-store' }

/** A handler of `app/api`: answers JSON, or the Response that `call` makes. */
export function route<Input, W extends Who, Params = Record<string, never>>(
  rules: Rules<Input, W>,
  call: (context: { input: Input; session: SessionOf<W>; params: Params; request: Request }) => Promise<unknown>,
) {
  return async (request: Request, context: { params: Promise<Params> }): Promise<Response> => {
    try {
      const session = await requireSession(rules.session)
      if (request.method !== 'GET' && request.method !== 'HEAD' && rules.origin !== 'any') requireSameOrigin(request.headers)
      const input = rules.input ? parse(rules.input, await readJson(request, rules.maxBytes ?? MAX_BYTES)) : (undefined as Input)
      if (rules.limit) await countCall(rules.limit, session?.userId ?? sourceOf(request.headers))
      const answer = await call({ input, session, params: await context.params, request })
      return answer instanceof Response ? answer : NextResponse.json(answer ?? {}, { headers: NO_STORE })
    } catch (error) {
      unstable_rethrow(error)
      const { status, body, headers } = toAnswer(error, request.url)
      return NextResponse.json(body, { status, headers: { ...NO_STORE, ...headers } })
    }
  }
}

/** A server action for `useFormAction`: the form's fields are the input, and what `call` answers is told. Works without JavaScript. */
export function action<Input, W extends Who, Told = never>(
  rules: Rules<Input, W>,
  call: (context: { input: Input; session: SessionOf<W>; headers: Headers }) => Promise<Told>,
) {
  return async (_previous: FormState<Told>, form: FormData): Promise<FormState<Told>> => {
    const fields = toFields(form)
    try {
      const headers = await requestHeaders()
      const session = await requireSession(rules.session)
      requireSameOrigin(headers)
      const input = rules.input ? parse(rules.input, { ...fields, ...toFiles(form, rules.files) }) : (undefined as Input)
      if (rules.limit) await countCall(rules.limit, session?.userId ?? sourceOf(headers))
      const told = await call({ input, session, headers })
      return told === undefined ? null : { message: '', typed: {}, told }
    } catch (error) {
      unstable_rethrow(error)
      const { body } = toAnswer(error, 'action')
      return { message: body.error, field: body.field, typed: toTyped(fields) }
    }
  }
}

/** A browser sends an empty file where none was chosen. */
function toFiles(form: FormData, names: readonly string[] = []): Record<string, File[]> {
  const filesOf = (name: string) => form.getAll(name).filter((entry): entry is File => typeof entry !== 'string' && entry.size > 0)
  return Object.fromEntries(names.map((name) => [name, filesOf(name)]))
}

async function requireSession<W extends Who>(who: W): Promise<SessionOf<W>> {
  const session = who === 'none' ? null : await getSession()
  if (!session && who === 'required') throw new AppError('unauthenticated', 'You are not signed in. Sign in and try again.')
  return session as SessionOf<W>
}

function parse<Input>(schema: z.ZodType<Input>, value: unknown): Input {
  const input = requireValid(schema, value)
  requireStorable(input)
  return input
}

async function readJson(request: Request, maxBytes: number): Promise<unknown> {
  const tooLarge = () => new AppError('too-large', `The body is larger than ${Math.floor(maxBytes / 1024)} KB. Send it in smaller parts.`)
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge()
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength
    if (size > maxBytes) throw tooLarge()
    chunks.push(chunk)
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'))
  } catch {
    throw new AppError('invalid', 'The body is not JSON.', { field: 'body' })
  }
}

function toAnswer(error: unknown, where: string) {
  if (error instanceof AppError) {
    const headers: Record<string, string> = error.retryAfterSeconds ? { 'retry-after': String(error.retryAfterSeconds) } : {}
    return { status: error.status, headers, body: { error: error.message, field: error.field } }
  }
  if (isDatabaseAway(error)) {
    log.error({ where, err: error }, 'database away')
    const message = 'The database does not answer at the moment. Nothing was changed. Try again in a few seconds.'
    return { status: 503, headers: { 'retry-after': '5' } as Record<string, string>, body: { error: message, field: undefined } }
  }
  const id = randomUUID()
  log.error({ id, where, err: error }, 'unexpected error')
  const message = `Something went wrong on our side. Nothing was lost; try again. If it stays, tell whoever runs this guide the number ${id}.`
  return { status: 500, headers: {} as Record<string, string>, body: { error: message, field: undefined } }
}
