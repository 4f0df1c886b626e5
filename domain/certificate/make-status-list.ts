import 'server-only'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { db } from '../../lib/db'
import { getAddresses } from './get-addresses'
import { LIST_LENGTH, toBits } from './rules/status-list'
import { toClaims } from './rules/to-credential'
import { signCredential } from './signing-key'

const compress = promisify(gzip)

/** One list of the status of credentials (W3C Bitstring Status List 1.0), signed, as of now. Null for a list that is not begun. */
export async function makeStatusList(list: number, now = new Date()): Promise<string | null> {
  const from = list * LIST_LENGTH
  const live = await db.certificate.findMany({
    where: { revokedAt: null, statusIndex: { gte: from, lt: from + LIST_LENGTH } },
    select: { statusIndex: true },
  })
  if (list > 0 && live.length === 0 && !(await isBegun(from))) return null
  const { statusListOf, issuer } = getAddresses()
  const bits = await compress(toBits(live.map(({ statusIndex }) => statusIndex - from)))
  const credential = {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id: statusListOf(list),
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: { id: issuer },
    validFrom: now.toISOString(),
    credentialSubject: {
      id: `${statusListOf(list)}#list`,
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      // `u` is multibase for base64url without padding.
      encodedList: `u${bits.toString('base64url')}`,
    },
  }
  return signCredential({ ...credential, ...toClaims(credential) }, 'vc+jwt')
}

/** Whether a credential ever had a place in the list that begins there: one that has no valid credential left still says so. */
async function isBegun(from: number): Promise<boolean> {
  const [row] = await db.$queryRaw<{ isBegun: boolean | null }[]>`
    SELECT pg_sequence_last_value(pg_get_serial_sequence('"Certificate"', 'statusIndex')::regclass) >= ${from}::bigint AS "isBegun"`
  return row?.isBegun === true
}
