import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { root } from '../../scripts/start/root'
import { findProgram } from './find-program'

const run = promisify(execFile)

const SECONDS = 2
const CONNECTIONS = 32

/** wrk costs the machine a tenth of what autocannon does, which leaves the second core to the server. */
const wrk = findProgram('wrk')

/**
 * Requests per second that an address answers to 32 connections kept busy.
 * @throws Error when an answer was not a 200
 */
export async function countPerSecond(url: string, headers: Record<string, string> = {}): Promise<number> {
  return wrk ? countWithWrk(wrk, url, headers) : countWithAutocannon(url, headers)
}

async function countWithWrk(program: string, url: string, headers: Record<string, string>): Promise<number> {
  const headerArgs = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`])
  const { stdout } = await run(program, ['-t1', `-c${CONNECTIONS}`, `-d${SECONDS}s`, '--timeout', '10s', ...headerArgs, url])
  const perSecond = Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1])
  if (!(perSecond > 0) || /Non-2xx|Socket errors/.test(stdout)) throw new Error(`${url} did not answer every request:\n${stdout}`)
  return perSecond
}

async function countWithAutocannon(url: string, headers: Record<string, string>): Promise<number> {
  const headerArgs = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}=${value}`])
  const program = join(root, 'node_modules', 'autocannon', 'autocannon.js')
  const { stdout } = await run(process.execPath, [program, '--json', '-c', String(CONNECTIONS), '-d', String(SECONDS), ...headerArgs, url])
  const result = JSON.parse(stdout) as { requests: { average: number }; non2xx: number; errors: number }
  if (result.non2xx + result.errors > 0) throw new Error(`${url} did not answer every request`)
  return result.requests.average
}
