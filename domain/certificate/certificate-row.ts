import 'server-only'
import { db, type Prisma } from '../../lib/db'
import { getAddresses } from './get-addresses'
import { toClaims, toCredential } from './rules/to-credential'
import { signCredential } from './signing-key'
import type { PassedModule, Shown } from './types'

type Row = Prisma.CertificateGetPayload<object>

export const toShown = (row: Pick<Row, 'shownName' | 'showsScores'>): Shown => ({ name: row.shownName, scores: row.showsScores })
/** The column was written from this very shape. */
export const toModules = (row: Pick<Row, 'modules'>) => row.modules as unknown as PassedModule[]

/** Makes the credential of a certificate at a place in the status list, and signs it. */
export async function makeCredential(
  row: { id: string; issuedAt: Date; shown: Shown; modules: PassedModule[]; statusIndex: number },
  passMark: number,
): Promise<string> {
  const credential = toCredential({ ...row, certificateId: row.id, passMark, addresses: getAddresses() })
  return signCredential({ ...credential, ...toClaims(credential) }, 'JWT')
}

/** A place in the status list that no credential has had. */
export async function takeStatusIndex(): Promise<number> {
  const [row] = await db.$queryRaw<{ n: bigint }[]>`SELECT nextval(pg_get_serial_sequence('"Certificate"', 'statusIndex')) AS n`
  return Number(row?.n)
}
