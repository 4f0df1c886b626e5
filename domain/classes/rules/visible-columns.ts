/**
 * What an instructor sees of a learner, together with visible-besides all of it. The completion table, its CSV, the page
 * before joining and the privacy page are rendered from this one list, so what is promised is what is shown.
 */
export const VISIBLE_COLUMNS = [
  {
    key: 'name',
    heading: 'Learner',
    explanation:
      'Your name, as it stands in your account, and the group that your instructors put you into. Where the class shows pseudonyms, a number instead; an instructor can reveal your name, and the log of the class says who did. Your e-mail address where they invited you by it, and in a gradebook file, see below.',
  },
  {
    key: 'lessons',
    heading: 'Lessons',
    explanation:
      'Which lessons you marked as done, on which day, and how many of them before you joined. Not which pages you opened, nor for how long.',
  },
  { key: 'done', heading: 'Done', explanation: 'The share of all lessons that you have done.' },
  {
    key: 'quiz',
    heading: 'Quiz',
    explanation:
      'How many questions you answered, and how many of them were right at the first try, also by quiz and day. What you answered is counted together with everybody else’s, see below. Not how often you tried.',
  },
  {
    key: 'assignments',
    heading: 'Assignments',
    explanation:
      'For each assignment of the class, one of "Excused", "Done", "Done late", "Overdue", "In progress" and "Not started", and when you finished it. If that reached this guide only after the due time, such as after working offline, when it did. Why an instructor gave you longer or excused you, as they wrote it.',
  },
  {
    key: 'lastActive',
    heading: 'Last active',
    explanation:
      'The day on which you last did something that counts here, such as marking a lesson or answering a question. Not the time of day; but whoever has the page of the class open at that moment sees it change.',
  },
  { key: 'joined', heading: 'Joined', explanation: 'The day on which you joined the class.' },
  {
    key: 'status',
    heading: 'Status',
    explanation:
      'One of "Finished", "Not started", "Quiet for n days" (from 7 days without activity) and "On track", worked out from the columns before. Beside it "At risk" with its reason: an assignment overdue or due within 3 days with less than half done, 7 days without activity, or 4 wrong first answers in one quiz that are not put right.',
  },
] as const

export type VisibleColumn = (typeof VISIBLE_COLUMNS)[number]['key']
