import { randomUUID } from 'node:crypto'
import pg from 'pg'

// Sent as one query, so it is one transaction, and servers that start together wait for each other.
const SCHEMA = `
  SELECT pg_advisory_xact_lock(3000);
  CREATE TABLE IF NOT EXISTS items (
    id text PRIMARY KEY,
    number bigint GENERATED ALWAYS AS IDENTITY,
    name text NOT NULL,
    loaded boolean NOT NULL DEFAULT false
  )`

/** Keeps the items in the table `items`. The password may stand in the address or in PGPASSWORD. */
export async function openPostgresStore(connectionString) {
  const pool = new pg.Pool({ connectionString, connectionTimeoutMillis: 5000 })
  // The pool opens a new connection for the next query; without this line the error would end the server.
  pool.on('error', (error) => console.error(`PostgreSQL closed a connection: ${error.message}`))
  await pool.query(SCHEMA)

  const query = async (sql, values) => (await pool.query(sql, values)).rows
  return {
    place: `PostgreSQL at ${new URL(connectionString).host}`,
    check: () => query('SELECT 1 FROM items LIMIT 1'),
    list: () => query('SELECT id, name, loaded FROM items ORDER BY number'),
    add: async (name) => {
      const sql = 'INSERT INTO items (id, name) VALUES ($1, $2) RETURNING id, name, loaded'
      return (await query(sql, [randomUUID(), name]))[0]
    },
    setLoaded: async (id, loaded) => {
      const sql = 'UPDATE items SET loaded = $2 WHERE id = $1 RETURNING id, name, loaded'
      return (await query(sql, [id, loaded]))[0]
    },
    remove: async (id) => (await query('DELETE FROM items WHERE id = $1 RETURNING id', [id])).length > 0,
    close: () => pool.end(),
  }
}
