import type { Verdict } from '@/domain/progress/rules/question-verdict'

/** Said where a question was answered elsewhere since a choice was begun here. */
export function OvertakenWords({ verdict }: { verdict: Verdict }) {
  const kept = 'What you picked here is kept on this page and was not recorded.'
  if (verdict === 'given-up') return `You gave this question up in another tab. ${kept}`
  if (verdict === 'right') return `This question was answered in another tab, and right. ${kept}`
  if (verdict === 'wrong') return `This question was answered in another tab, and not right. ${kept}`
  return `This question was answered in another tab. ${kept}`
}
