/**
 * What an instructor sees of a learner, all of it. The completion table, its CSV, the page before joining and the
 * privacy page are rendered from this one list, so what is promised is what is shown.
 */
export const VISIBLE_COLUMNS = [
  {
    key: 'name',
    heading: 'Learner',
    explanation:
      'Your name, as it stands in your account. A class may show "Learner n" instead; then an instructor can still look up your name, which the log of the class keeps. Not your e-mail address, but whoever invites an address knows it, and sees whether it is in the class.',
  },
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

/** What instructors see of a learner elsewhere: with the people of the class and in its log. */
export const VISIBLE_BESIDES = [
  { key: 'group', heading: 'Group', explanation: 'The group of the class that you are in, as an instructor or their roster named it.' },
  {
    key: 'invitation',
    heading: 'Invitation',
    explanation: 'If an instructor invited you: the address and the name that they wrote, and whether you declined.',
  },
  {
    key: 'log',
    heading: 'Log of the class',
    explanation: 'When you joined and left, and what instructors did with regard to you, such as changing your group.',
  },
] as const

export type VisibleColumn = (typeof VISIBLE_COLUMNS)[number]['key']
