import type { RosterRole } from '../roster/types'

/** A member of a class, as its instructors see them. */
export type Person = {
  userId: string
  name: string
  role: RosterRole
  group: string | null
  joinedAt: Date
  /** In the zone of the class, YYYY-MM-DD. */
  joinedDay: string
}

export type PeopleList = {
  people: Person[]
  /** Members that match the search, on all pages. */
  total: number
  /** Everybody in the class. */
  members: number
  page: number
  pages: number
}

/** Somebody who was in a class, as its instructors see them. */
export type FormerPerson = {
  userId: string
  name: string
  role: RosterRole
  /** In the zone of the class, YYYY-MM-DD. */
  leftDay: string
  /** By a teacher; otherwise they left. */
  removed: boolean
  /** Null where they left, and once the account is gone. */
  removedBy: string | null
  /** An invitation to their address is open. */
  invited: boolean
}

export type FormerList = { people: FormerPerson[]; total: number; page: number; pages: number }

export type Group = { name: string; people: number }

/** A line of the log of a class. */
export type LogLine = {
  id: string
  /** Day and time in the zone of the class. */
  at: Date
  /** Null: the account is gone. */
  actor: string | null
  /** What was done, as a sentence begins. */
  text: string
  /** With whom; null where the act was about nobody, or about the actor. */
  subject: string | null
  detail: string
}
