import { join } from 'node:path'
import { root } from '../scripts/start/root'
import { type Figure, figure, notMeasured, reported, toPerSecond, toRatio } from './figure'
import { findFreePort } from './free-port'
import { lessonPath } from './lesson-path'
import { alternate } from './median'
import { requireSameAnswer, requireSameHeaders } from './serving/answers'
import { findProgram } from './serving/find-program'
import { countPerSecond } from './serving/load'
import { startNginx, toBareConfig, toOwnConfig } from './serving/nginx'
import { startGuide } from './start-guide'

const ROUNDS = 9
const LEAST = 0.9
const ENCODINGS = { plain: {}, gzip: { 'Accept-Encoding': 'gzip' } }

/** A lesson page from nginx with deploy/nginx.conf, from a bare nginx, and from `next start`. */
export async function measureServing(): Promise<Figure[]> {
  const next = await startGuide()
  const program = findProgram('nginx')
  const servers = program ? await startServers(program, next) : null
  if (servers) await requireSameHeaders(servers.own, next, lessonPath)
  const figures: Figure[] = []
  for (const [encoding, headers] of Object.entries(ENCODINGS)) {
    const name = `lesson page, ${encoding}: deploy/nginx.conf against a bare nginx`
    if (servers) {
      await requireSameAnswer(servers.own + lessonPath, servers.bare + lessonPath, headers)
      const rates = await alternate(ROUNDS, {
        own: () => countPerSecond(servers.own + lessonPath, headers),
        bare: () => countPerSecond(servers.bare + lessonPath, headers),
      })
      figures.push(
        figure(name, rates.own / rates.bare, { atLeast: LEAST }, toRatio, `${toPerSecond(rates.own)} against ${toPerSecond(rates.bare)}`),
      )
    } else figures.push(notMeasured(name, `at least ${toRatio(LEAST)}`, 'nginx not found'))
    const { guide } = await alternate(3, { guide: () => countPerSecond(next + lessonPath, headers) })
    figures.push(reported(`lesson page, ${encoding}: \`next start\``, toPerSecond(guide)))
  }
  return figures
}

async function startServers(program: string, next: string): Promise<{ own: string; bare: string }> {
  const site = join(root, '.next', 'site')
  const ports = { own: await findFreePort(), bare: await findFreePort() }
  const own = `http://127.0.0.1:${ports.own}`
  const bare = `http://127.0.0.1:${ports.bare}`
  await startNginx({ program, http: toOwnConfig({ site, port: ports.own, next }), url: own + lessonPath })
  await startNginx({ program, http: toBareConfig({ site, port: ports.bare }), url: bare + lessonPath })
  return { own, bare }
}
