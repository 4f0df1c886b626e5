import 'server-only'
import { changeClass } from '../change-class'

/** What can be downloaded of a class, in the words of its log. */
export type Exported =
  | 'assignments'
  | 'completion table'
  | 'gradebook for Canvas'
  | 'gradebook for Moodle'
  | 'log'
  | 'people'
  | 'questions'
  | 'standings'
  | 'story'
  | 'what to teach'
  | 'xAPI statements'

type About = {
  /** The learner whom the file is about. */
  subjectId?: string
  /** Of the assignment that the file is about. */
  title?: string
}

/**
 * Notes a download in the log of the class, before anything is handed out. Also of an archived class, which stays readable.
 * @throws AppError `not-found` for anybody who may not see the class
 */
export async function noteExport(args: { userId: string; classId: string; what: Exported } & About): Promise<void> {
  const { userId, classId, what, subjectId, title } = args
  const about = { ...(subjectId ? { subjectId } : {}), detail: { what, ...(title ? { title } : {}) } }
  await changeClass({ userId, classId, act: 'see', evenArchived: true }, ({ note }) => note('exported', about))
}
