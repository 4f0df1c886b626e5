/**
 * What instructors see or send beside the completion table, in the words that learners read before joining and on the privacy
 * page. Whoever shows more of a learner says so here first.
 */
export const VISIBLE_BESIDES = [
  {
    key: 'invitation',
    heading: 'Invitation and group',
    explanation:
      'The group of the class that you are in. If an instructor invited you: the address and the name that they wrote, whether you declined, and, if they invite that address again, that it is in the class.',
  },
  {
    key: 'log',
    heading: 'Log of the class',
    explanation:
      'When you joined and left, and what instructors did with regard to you, such as changing your group or looking up your name.',
  },
] as const
