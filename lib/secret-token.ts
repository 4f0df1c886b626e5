import 'server-only'
import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits, as text that may stand in a cookie or an address. */
export const makeToken = () => randomBytes(32).toString('base64url')

/** What is stored of a token: enough to know it again, too little to use it. */
export const hashToken = (token: string) => createHash('sha256').update(token).digest('hex')
