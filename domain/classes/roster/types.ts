export type RosterRole = 'teacher' | 'assistant' | 'learner'

/** Somebody to invite. */
export type Invitee = { email: string; name: string | null; group: string | null; role: RosterRole }

/** Somebody whom a row of a roster names, as far as it does; null: the cell is empty. */
export type NamedPerson = Omit<Invitee, 'role'> & { role: RosterRole | null }

/** Why a row is not taken, and the column that it is about; null: the row as a whole. */
export type RowProblem = { column: string | null; message: string }

/** `row` as a spreadsheet counts. `typed` is what stands in the row for an address, to find it by. */
export type RosterRow = { row: number; typed: string } & (
  | { problem: RowProblem; passed?: undefined }
  /** Why it is about nobody whom a class has; no fault of the file. */
  | { problem?: undefined; passed: string }
  | {
      problem?: undefined
      passed?: undefined
      invitee: NamedPerson /** The roster takes this person out of the class. */
      withdrawn: boolean
    }
)

export type Roster =
  | { kind: 'refused'; message: string }
  /** Several classes are in the file, and one has to be chosen. */
  | { kind: 'choose-class'; classes: RosterClass[] }
  | { kind: 'rows'; rows: RosterRow[] }

export type RosterClass = { id: string; title: string; people: number }

export type OutcomeKind = 'new' | 'changes' | 'withdraws' | 'open' | 'in-class' | 'declined' | 'absent' | 'passed' | 'error'

/** What an import does with one row, and why. */
export type Outcome = {
  row: number
  email: string
  kind: OutcomeKind
  name: string | null
  group: string | null
  role: string | null
  /** Of an error: the column at fault. */
  column: string | null
  note: string
}

/** What an import does, or did, row by row. */
export type RosterReport = { kind: 'rows'; counts: Record<OutcomeKind, number>; outcomes: Outcome[] }
export type RosterPreview = RosterReport | { kind: 'choose-class'; classes: RosterClass[] }

/** What the class knows of an address already. */
export type Known = {
  member: { userId: string; role: RosterRole; group: string | null } | null
  invite: { name: string | null; role: RosterRole; group: string | null; state: InviteState } | null
}
export type InviteState = 'open' | 'accepted' | 'declined' | 'withdrawn'

/** An invitation as the instructors see it. */
export type OpenInvite = {
  id: string
  email: string
  name: string | null
  role: RosterRole
  group: string | null
  invitedDay: string
  /** They said no. It stays in the list until it is withdrawn or sent again. */
  declined: boolean
}

/** An invitation as the invited person sees it. */
export type OwnInvite = { id: string; className: string; teachers: string[]; role: RosterRole; group: string | null; name: string | null }
