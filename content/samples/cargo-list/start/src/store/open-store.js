import { openFileStore } from './file-store.js'

/**
 * The store that the environment asks for: PostgreSQL when DATABASE_URL is set, else the file DATA_FILE.
 * Every store has list, add, setLoaded, remove, check and close, and says in `place` where it keeps the items.
 */
export async function openStore({ DATABASE_URL, DATA_FILE }) {
  if (!DATABASE_URL) return openFileStore(DATA_FILE || 'data/cargo.jsonl')
  const { openPostgresStore } = await import('./postgres-store.js')
  return openPostgresStore(DATABASE_URL)
}
