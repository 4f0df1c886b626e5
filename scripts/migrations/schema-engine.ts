import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'
import pg from 'pg'
import { root } from '../start/root'
import { CatalogueAdapter } from './catalogue-adapter'

const SCHEMA = join(root, 'prisma', 'schema.prisma')

/**
 * The SQL that turns a database into what prisma/schema.prisma says; '' when it is that already.
 * Prisma's own CLI would download a native engine for this; the WebAssembly build comes from npm.
 */
export async function diffToSchema(databaseUrl: string): Promise<string> {
  await loadEngine()
  const schema = { path: SCHEMA, content: readFileSync(SCHEMA, 'utf8') }
  const pool = new pg.Pool({ connectionString: databaseUrl })
  const adapter = bindMigrationAwareSqlAdapterFactory(new CatalogueAdapter(pool))
  const engine = await bindings.SchemaEngine.new({ datamodels: [[schema.path, schema.content]] }, () => undefined, adapter)
  try {
    const { stdout } = await engine.diff({
      from: { tag: 'schemaDatasource', files: [schema], configDir: root },
      to: { tag: 'schemaDatamodel', files: [schema] },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    })
    return !stdout || /^-- This is an empty migration/.test(stdout) ? '' : stdout
  } finally {
    engine.free()
    await pool.end()
  }
}

let loading: Promise<void> | undefined

/** The package is built for bundlers, which instantiate WebAssembly by themselves; Node does not. */
function loadEngine(): Promise<void> {
  loading ??= (async () => {
    const path = createRequire(import.meta.url)
      .resolve('@prisma/schema-engine-wasm/schema_engine_bg')
      .replace(/\.js$/, '.wasm')
    const module = await WebAssembly.compile(readFileSync(path))
    const instance = await WebAssembly.instantiate(module, { './schema_engine_bg.js': bindings as unknown as WebAssembly.ModuleImports })
    const { __wbg_set_wasm } = bindings as unknown as { __wbg_set_wasm: (exports: WebAssembly.Exports) => void }
    __wbg_set_wasm(instance.exports)
    ;(instance.exports.__wbindgen_start as () => void)()
  })()
  return loading
}
