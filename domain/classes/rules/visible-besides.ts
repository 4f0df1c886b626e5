/**
 * What instructors see or send beside the completion table, in the words that learners read before joining and on the privacy
 * page. Whoever shows more of a learner says so here first.
 */
export const VISIBLE_BESIDES = [
  {
    key: 'answers',
    heading: 'Answers, counted',
    explanation:
      'How many of the class gave which answer at the first try, without names; what was typed is shown as it was typed. In a class of a few, numbers can tell who.',
  },
  {
    key: 'ideas',
    heading: 'What you have not put right yet',
    explanation:
      'How many hold a common mistaken idea, or had a question wrong, and have not put it right since. An instructor may look up who that is. The log of the class then says who looked, and whose names they saw.',
  },
  {
    key: 'changes',
    heading: 'Taken back and begun anew',
    explanation:
      'Which lessons you took back after marking them as done, and that you reset your progress, each with its day. Which lessons you had done before a reset stays visible, so that an instructor understands why an assignment is open again.',
  },
  {
    key: 'received',
    heading: 'When it came in',
    explanation:
      'If something that you did reached this guide on a later day than its own date, such as after working offline: that day, too.',
  },
  {
    key: 'checkpoints',
    heading: 'Checkpoints',
    explanation: 'Which checkpoints you passed, and on which day. Not how often you tried, nor your score.',
  },
  {
    key: 'gradebook',
    heading: 'Gradebook file',
    explanation:
      'Your name, your e-mail address, and your points for each assignment, as a file for another gradebook, such as that of Canvas or Moodle. Not in a class with pseudonyms. The log of the class notes each download.',
  },
  {
    key: 'records',
    heading: 'Learning records',
    explanation:
      'A file for a learning record store: the lessons that you did, the score of your first answers, and the checkpoints that you passed, with date and time, under an id instead of your name. Not what you answered. The log of the class notes each download.',
  },
  {
    key: 'mail',
    heading: 'Mail',
    explanation:
      'An instructor may send you a mail through this guide without seeing your address. They see it if you answer. The log of the class notes that they wrote, not what.',
  },
  {
    key: 'invitation',
    heading: 'Invitation and group',
    explanation:
      'The group of the class that you are in. If an instructor invited you: the address and the name that they wrote, whether you declined, and, if they invite that address again, that it is in the class.',
  },
  {
    key: 'log',
    heading: 'Log of the class, and who left it',
    explanation:
      'When you joined and left, and what instructors did with regard to you, such as changing your group or looking up your name. Once you left: your name, or in a class with pseudonyms your number, and the day stay in a list of former people. From there they may invite you again, and then see your address.',
  },
] as const
