/**
 * What each role may do in a class: the one table, which docs/roles.md repeats in words and which every query takes its
 * permission from. Learners and former members may do none of it.
 */
export const CLASS_ACTS = {
  /** Completion, learners' pages, item analysis, exports, the log of the class. */
  see: ['teacher', 'assistant'],
  /** Reveal a name where the class shows pseudonyms; logged. */
  reveal: ['teacher', 'assistant'],
  /** Write to a learner by mail. */
  write: ['teacher', 'assistant'],
  /** Extend or excuse one learner. */
  except: ['teacher', 'assistant'],
  /** Make, edit and withdraw assignments. */
  assign: ['teacher'],
  /** Join code, invitations, roster, groups, removing learners. */
  admit: ['teacher'],
  /** Name, zone, pseudonyms, roles, transfer, archive, duplicate. */
  run: ['teacher'],
} as const

export type ClassAct = keyof typeof CLASS_ACTS
export type InstructorRole = 'teacher' | 'assistant'

/** Whether a role may do an act: for what a page offers. What is done is proved by the `where` of the query. */
export function may(role: string, act: ClassAct): boolean {
  return (CLASS_ACTS[act] as readonly string[]).includes(role)
}
