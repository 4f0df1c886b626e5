import { PrismaPg } from '@prisma/adapter-pg'
import { ColumnTypeEnum, type SqlQuery } from '@prisma/driver-adapter-utils'
import pg from 'pg'

const { CHAR, TEXT } = pg.types.builtins

/**
 * Prisma's adapter, able to read PostgreSQL's own tables. It does not know their one-byte type "char" and refuses it;
 * so such columns pass through it as text, and are then handed to the engine as the characters that it expects.
 */
export class CatalogueAdapter extends PrismaPg {
  readonly #charColumns: WeakMap<object, number[]>

  constructor(pool: pg.Pool) {
    const charColumns = new WeakMap<object, number[]>()
    super(readCharAsText(pool, charColumns))
    this.#charColumns = charColumns
  }

  override async connect() {
    const adapter = await super.connect()
    const queryRaw = adapter.queryRaw.bind(adapter)
    adapter.queryRaw = async (query: SqlQuery) => {
      const result = await queryRaw(query)
      const columnTypes = [...result.columnTypes]
      for (const index of this.#charColumns.get(result.rows) ?? []) columnTypes[index] = ColumnTypeEnum.Character
      return { ...result, columnTypes }
    }
    return adapter
  }
}

function readCharAsText(pool: pg.Pool, charColumns: WeakMap<object, number[]>): pg.Pool {
  const query = pool.query.bind(pool) as (config: pg.QueryArrayConfig) => Promise<pg.QueryArrayResult>
  const queryCharAsText = async (config: pg.QueryArrayConfig) => {
    const result = await query(config)
    charColumns.set(
      result.rows,
      result.fields.flatMap(({ dataTypeID }, index) => (dataTypeID === CHAR ? [index] : [])),
    )
    for (const field of result.fields) if (field.dataTypeID === CHAR) field.dataTypeID = TEXT
    return result
  }
  return Object.assign(pool, { query: queryCharAsText })
}
