import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { QuestionCard } from '../../components/quiz/question-card'
import type { Asked } from '../../components/quiz/use-quiz'
import type { PublicQuestion, QuestionKey } from '../../domain/catalog/types'
import { toFeedback } from '../../domain/quiz/rules/to-feedback'
import type { Choice } from '../../kinds/contract'
import { findKind } from '../../kinds/find-kind'
import { renderInline } from '../../lib/markdown/inline'
import { root } from '../start/root'

type State = { name: string; choice: Choice | null; verdict: Asked['verdict']; reveals?: boolean }

/** One question as a reader meets it: open, after each wrong answer that its author thought of, partly right, solved, given up. */
export function QuestionStates({ place, shown, questionKey }: { place: number; shown: PublicQuestion; questionKey: QuestionKey }) {
  return (
    <section className="states">
      <h2>
        <code>{shown.id}</code> {shown.kind}
      </h2>
      {listStates(questionKey).map((state, index) => (
        <QuestionState key={state.name} id={`${shown.id}-${place}-${index}`} shown={shown} questionKey={questionKey} state={state} />
      ))}
    </section>
  )
}

function listStates(key: QuestionKey): State[] {
  const kind = findKind(key.kind)
  const misses = kind.misses(key).map((choice, index): State => {
    const { score } = kind.grade(key, choice)
    const what = score > 0 ? `Partly right, ${Math.round(score * 100)} %` : 'Wrong'
    return { name: `${what} (${index + 1}): ${JSON.stringify(choice)}`, choice, verdict: 'wrong' }
  })
  return [
    { name: 'Open', choice: null, verdict: 'open' },
    ...misses,
    { name: 'Solved', choice: kind.solve(key), verdict: 'right' },
    { name: 'Given up after a wrong answer', choice: kind.misses(key)[0] ?? null, verdict: 'given-up', reveals: true },
    { name: 'Given up without an answer', choice: null, verdict: 'given-up', reveals: true },
  ]
}

type Props = { id: string; shown: PublicQuestion; questionKey: QuestionKey; state: State }

function QuestionState({ id, shown, questionKey, state: { name, choice, verdict, reveals = false } }: Props) {
  const { misconceptionIds, ...feedback } = toFeedback(questionKey, choice, reveals)
  const asked: Asked = {
    question: { ...shown, id },
    verdict,
    choice,
    confidence: undefined,
    feedback: verdict === 'open' ? undefined : { ...feedback, misconceptions: misconceptionIds.map(readMisconception) },
    problem: undefined,
    isOpen: verdict === 'open',
  }
  return (
    <>
      <h3>{name}</h3>
      <div className="quiz" data-ready="">
        <QuestionCard
          asked={asked}
          busy={false}
          lessonPath=""
          onDraft={ignore}
          onConfidence={ignore}
          onCheck={ignore}
          onRecall={ignore}
          onNext={undefined}
          isLast
        />
      </div>
    </>
  )
}

const ignore = async () => {}

/** As an example may name one that the guide does not have, its id stands in then. */
function readMisconception(id: string) {
  try {
    const { title, truth } = parse(readFileSync(join(root, 'content', 'misconceptions', `${id}.yaml`), 'utf8'))
    return { id, title: renderInline(title), truth: renderInline(truth), href: null }
  } catch {
    return { id, title: id, truth: 'This misconception has no file yet.', href: null }
  }
}
