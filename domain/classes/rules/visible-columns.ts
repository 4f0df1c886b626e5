/**
 * What an instructor sees of a learner, all of it. The completion table, its CSV, the page before joining and the
 * privacy page are rendered from this one list, so what is promised is what is shown.
 */
export const VISIBLE_COLUMNS = [
  { key: 'name', heading: 'Learner', explanation: 'Your name, as it stands in your account. Not your e-mail address.' },
  {
    key: 'lessons',
    heading: 'Lessons',
    explanation: 'Which lessons you marked as done, and how many of them before you joined. Not which pages you opened, nor for how long.',
  },
  { key: 'done', heading: 'Done', explanation: 'The share of all lessons that you have done.' },
  {
    key: 'quiz',
    heading: 'Quiz',
    explanation:
      'How many questions you answered, and how many of them were right at the first try. Not what you answered, nor how often you tried.',
  },
  {
    key: 'lastActive',
    heading: 'Last active',
    explanation:
      'The day on which you last did something that counts here, such as marking a lesson or answering a question. Not the time of day.',
  },
  { key: 'joined', heading: 'Joined', explanation: 'The day on which you joined the class.' },
  {
    key: 'status',
    heading: 'Status',
    explanation:
      'One of "Finished", "Not started", "Quiet for n days" (from 7 days without activity) and "On track", worked out from the columns before.',
  },
] as const

export type VisibleColumn = (typeof VISIBLE_COLUMNS)[number]['key']
