/** What a quiz shows only once an answer was checked, as one file that is fetched when the first choice is made. */
export { OvertakenWords } from './overtaken-words'
export { QuestionFeedback } from './question-feedback'
export { QuizSummary } from './quiz-summary'
