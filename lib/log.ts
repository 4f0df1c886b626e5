import pino from 'pino'

/** JSON lines on standard output. Never log passwords, tokens, cookies or bodies. */
export const log = pino({ level: process.env.LOG_LEVEL || 'info', base: null })
