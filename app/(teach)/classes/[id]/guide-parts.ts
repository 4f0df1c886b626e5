import 'server-only'
import { listLessons } from '@/domain/catalog/list-lessons'
import { listBanks } from '@/domain/checkpoint/get-bank'
import type { GuideParts } from '@/domain/classes/assignments/read-standings'

/** What of the guide can be asked for in an assignment: its lessons, and the modules with a checkpoint. */
export function getGuideParts(): GuideParts {
  return { lessons: listLessons(), moduleIds: listBanks().map(({ moduleId }) => moduleId) }
}
