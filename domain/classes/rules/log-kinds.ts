/** What the log of a class holds, and how a line of it begins. */
export const LOG_KINDS = {
  'class-created': 'Created the class',
  'class-changed': 'Changed the settings',
  'class-archived': 'Archived the class',
  'class-restored': 'Brought the class back',
  'class-duplicated': 'Made a copy of the class',
  'code-replaced': 'Replaced the join code',
  'code-switched': 'Switched the join code',
  joined: 'Joined',
  left: 'Left',
  removed: 'Removed from the class',
  'role-changed': 'Changed a role',
  'group-changed': 'Changed a group',
  invited: 'Invited people',
  'invite-withdrawn': 'Withdrew an invitation',
  'roster-imported': 'Imported a roster',
  assigned: 'Made an assignment',
  'assignment-changed': 'Changed an assignment',
  'assignment-withdrawn': 'Withdrew an assignment',
  excepted: 'Changed a deadline for one learner',
  'name-revealed': 'Revealed a name',
  'message-sent': 'Sent a message',
  exported: 'Downloaded',
} as const

export type LogKind = keyof typeof LOG_KINDS
