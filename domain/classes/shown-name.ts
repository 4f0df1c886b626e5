import 'server-only'
import { Prisma } from '../../lib/db'

/**
 * The name by which instructors see a learner, for a statement that has "Class" as k, "ClassMember" as m and "User" as u:
 * the pseudonym where the class says so. Every list, page and export of instructors takes the name from here.
 */
export const SHOWN_NAME = Prisma.sql`(CASE WHEN k.pseudonyms THEN 'Learner ' || m.number ELSE u.name END)`

/** The same for a row that is read already. */
export function toShownName(member: { pseudonyms: boolean; number: number | null; name: string }): string {
  return member.pseudonyms ? `Learner ${member.number}` : member.name
}

/** The same for a statement whose members may be instructors too: those are always named. */
export const MEMBER_NAME = Prisma.sql`(CASE WHEN m.role = 'learner' THEN ${SHOWN_NAME} ELSE u.name END)`

/** The same for somebody of the class k whom a row names by their id only; null for who never was in it. */
export function nameOfMember(userId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(
    SELECT ${MEMBER_NAME} FROM "ClassMember" m JOIN "User" u ON u.id = m."userId"
    WHERE m."classId" = k.id AND m."userId" = ${userId})`
}

/** The order of names as people count, "Learner 2" before "Learner 10". Follow it by an id, so that the order is total. */
export function byName(name: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`${name} COLLATE "people"`
}
