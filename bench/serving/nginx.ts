import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onStop } from '../../scripts/start/shutdown'
import { whenUp } from '../when-up'

const MODULES = ['/usr/lib/nginx/modules', '/etc/nginx/modules', '/usr/lib64/nginx/modules']
export const brotliModule = MODULES.map((folder) => join(folder, 'ngx_http_brotli_static_module.so')).find(existsSync) ?? null

const TYPES =
  'types { text/html html; text/css css; text/javascript js; font/woff2 woff2; image/svg+xml svg; application/json json; } default_type application/octet-stream;'
const SCRATCH = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']

/**
 * Starts one nginx worker with the lines of `http { }` given, until the bench ends.
 * One worker, so that the server and not the load is what runs out first.
 */
export async function startNginx({ program, http, url }: { program: string; http: string; url: string }): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'longshore-nginx-'))
  const main = [
    ...(brotliModule ? [`load_module ${brotliModule};`] : []),
    // Files of a checkout that belongs to root are not for everybody to read.
    ...(process.getuid?.() === 0 ? ['user root;'] : []),
    `daemon off; worker_processes 1; pid ${folder}/pid; error_log stderr warn;`,
    'events { worker_connections 1024; }',
    `http { ${TYPES} ${SCRATCH.map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')}`,
    http,
    '}',
  ]
  const path = join(folder, 'nginx.conf')
  writeFileSync(path, main.join('\n'))
  const child = spawn(program, ['-e', 'stderr', '-p', folder, '-c', path], { stdio: ['ignore', 'inherit', 'inherit'] })
  const exited = once(child, 'exit')
  onStop(async () => {
    child.kill('SIGTERM')
    await exited
    rmSync(folder, { recursive: true, force: true })
  })
  await whenUp(url, exited)
}

/** deploy/nginx.conf as an operator would change it: the folder, where to listen, the address of Next, and Brotli where nginx has it. */
export function toOwnConfig({ site, port, next }: { site: string; port: number; next: string }): string {
  const changes: [string, string][] = [
    ['/srv/longshore/site', site],
    ['listen 80;', `listen 127.0.0.1:${port};`],
    ['server 127.0.0.1:3000;', `server ${new URL(next).host};`],
    ...(brotliModule ? [['# brotli_static on;', 'brotli_static on;'] satisfies [string, string]] : []),
  ]
  return changes.reduce(
    (config, [from, to]) => {
      if (!config.includes(from)) throw new Error(`deploy/nginx.conf no longer says "${from}", which the bench replaces`)
      return config.replaceAll(from, to)
    },
    readFileSync('deploy/nginx.conf', 'utf8'),
  )
}

/** The least that serves the same files: no header of ours, no rule. */
export function toBareConfig({ site, port }: { site: string; port: number }): string {
  return `server { listen 127.0.0.1:${port}; root ${site}/pages; access_log off; sendfile on; tcp_nopush on; gzip_static on; }`
}
