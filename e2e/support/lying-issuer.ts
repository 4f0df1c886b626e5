import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { CLIENT } from './oidc-guide'

/** One thing that an issuer, or whoever stands in its way, may get wrong. `nothing`: an honest answer. */
export type Lie =
  | 'nothing'
  | 'wrong nonce'
  | 'no nonce'
  | 'wrong state'
  | 'no state'
  | 'wrong audience'
  | 'wrong issuer'
  | 'another issuer altogether'
  | 'expired'
  | 'another key'
  | 'no signature'
  | 'no subject'
  | 'refused by the user'

type Asked = { nonce: string; challenge: string; subject: string }
type Keys = { publicKey: KeyObject; privateKey: KeyObject }

const newKeys = (): Keys => generateKeyPairSync('rsa', { modulusLength: 2048 })
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** A small issuer that signs everybody in as `subject` without asking, and tells the lie that it is told to tell. */
export class LyingIssuer {
  lie: Lie = 'nothing'
  subject = ''
  email: string | undefined
  readonly url: string
  private readonly keys = newKeys()
  private readonly foreignKeys = newKeys()
  private readonly codes = new Map<string, Asked>()
  private readonly server = createServer((request, response) => void this.answer(request, response))

  constructor(private readonly port: number) {
    this.url = `http://127.0.0.1:${port}`
  }

  start(): Promise<void> {
    return new Promise((resolve) => this.server.listen(this.port, '127.0.0.1', resolve))
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections()
    await new Promise((resolve) => this.server.close(resolve))
  }

  private async answer(request: IncomingMessage, response: ServerResponse) {
    const { pathname, searchParams } = new URL(request.url ?? '', this.url)
    const json = (body: unknown, status = 200) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    if (pathname === '/.well-known/openid-configuration') return json(this.describe())
    if (pathname === '/jwks')
      return json({ keys: [{ ...this.keys.publicKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' }] })
    if (pathname === '/authorize') return response.writeHead(302, { location: this.authorize(searchParams) }).end()
    if (pathname !== '/token') return json({ error: 'not_found' }, 404)
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const idToken = this.redeem(new URLSearchParams(Buffer.concat(chunks).toString()))
    return idToken ? json({ access_token: 'unused', token_type: 'Bearer', id_token: idToken }) : json({ error: 'invalid_grant' }, 400)
  }

  private get issuer(): string {
    return this.lie === 'another issuer altogether' ? 'https://elsewhere.example.test' : this.url
  }

  private describe() {
    return {
      issuer: this.issuer,
      authorization_endpoint: `${this.url}/authorize`,
      token_endpoint: `${this.url}/token`,
      jwks_uri: `${this.url}/jwks`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
    }
  }

  private authorize(asked: URLSearchParams): string {
    const back = new URL(asked.get('redirect_uri') ?? '')
    const state = this.lie === 'wrong state' ? randomBytes(32).toString('base64url') : (asked.get('state') ?? '')
    if (this.lie !== 'no state') back.searchParams.set('state', state)
    if (this.lie === 'refused by the user') {
      back.searchParams.set('error', 'access_denied')
      return back.href
    }
    const code = randomBytes(16).toString('base64url')
    this.codes.set(code, { nonce: asked.get('nonce') ?? '', challenge: asked.get('code_challenge') ?? '', subject: this.subject })
    back.searchParams.set('code', code)
    return back.href
  }

  /** A code is good once, and only with the verifier of its challenge. */
  private redeem(form: URLSearchParams): string | null {
    const code = form.get('code') ?? ''
    const asked = this.codes.get(code)
    this.codes.delete(code)
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url')
    return asked?.nonce && asked.challenge === challenge ? this.toIdToken(asked) : null
  }

  private toIdToken({ nonce, subject }: Asked): string {
    const { lie } = this
    const now = Math.floor(Date.now() / 1000) - (lie === 'expired' ? 3600 : 0)
    const claims = {
      iss: lie === 'wrong issuer' ? `${this.url}/other` : this.issuer,
      aud: lie === 'wrong audience' ? 'another-client' : CLIENT.id,
      ...(lie !== 'no subject' && { sub: subject }),
      ...(lie !== 'no nonce' && { nonce: lie === 'wrong nonce' ? randomBytes(16).toString('hex') : nonce }),
      name: 'Learner 1',
      ...(this.email && { email: this.email, email_verified: false }),
      iat: now,
      exp: now + 300,
    }
    const text = `${encode({ alg: lie === 'no signature' ? 'none' : 'RS256', kid: 'one', typ: 'JWT' })}.${encode(claims)}`
    if (lie === 'no signature') return `${text}.`
    const { privateKey } = lie === 'another key' ? this.foreignKeys : this.keys
    return `${text}.${sign('sha256', Buffer.from(text), privateKey).toString('base64url')}`
  }
}
