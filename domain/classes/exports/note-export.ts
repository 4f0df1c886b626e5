import 'server-only'
import { changeClass } from '../change-class'

/** What can be downloaded of a class, in the words of its log. */
export type Exported = 'completion table' | 'gradebook for Canvas' | 'gradebook for Moodle' | 'questions' | 'xAPI statements'

/**
 * Notes a download in the log of the class, before anything is handed out. Also of an archived class, which stays readable.
 * @throws AppError `not-found` for anybody who may not see the class
 */
export async function noteExport(args: { userId: string; classId: string; what: Exported }): Promise<void> {
  await changeClass({ ...args, act: 'see', evenArchived: true }, ({ note }) => note('exported', { detail: { what: args.what } }))
}
