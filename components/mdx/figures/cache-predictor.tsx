import { type CacheStep, toExecuted } from './cache-rule'

/** The steps of cargo-list/stamped/Dockerfile that work on files; cache-rule.test.ts compares them with it. */
export const STEPS: CacheStep[] = [
  { text: 'RUN mkdir', uses: ['line above'] },
  { text: 'COPY package.json …', uses: ['package.json'] },
  { text: 'RUN npm ci', uses: [] },
  { text: 'COPY src', uses: ['src'] },
  { text: 'RUN echo', uses: ['RELEASE'] },
  { text: 'COPY public', uses: ['public'] },
]

export const EDITS: { id: string; says: string; changed?: string; because: string }[] = [
  { id: 'css', says: 'You change a color in public/style.css.', changed: 'public', because: 'Nothing stands below the copy of public.' },
  {
    id: 'comment',
    says: 'You correct a comment in src/server.js.',
    changed: 'src',
    because: 'A comment is content. The other two are quick, but they stand below.',
  },
  {
    id: 'version',
    says: 'You raise the version in package.json. The packages stay the same.',
    changed: 'package.json',
    because: 'The builder compares the file and does not understand it. So the installation is repeated for nothing.',
  },
  {
    id: 'release',
    says: 'You edit nothing and build with --build-arg RELEASE=2.',
    changed: 'RELEASE',
    because: 'ARG is no step of its own. Its value counts for the RUN lines below it, and npm ci stands above.',
  },
  {
    id: 'start',
    says: 'You give the line CMD one more option.',
    because: 'CMD is a note and works on no files. The image is new all the same: it has another note.',
  },
  {
    id: 'test',
    says: 'You add a test to test/api.test.js.',
    because: 'The folder is sent to the builder, but no step copies it.',
  },
  {
    id: 'dates',
    says: 'You check out the same commit again, so that all files have new dates.',
    because: 'Content, names and permissions are compared, and dates are not.',
  },
  {
    id: 'tool',
    says: 'You add the line RUN apk add --no-cache curl between WORKDIR and RUN mkdir.',
    changed: 'line above',
    because: 'All six lines are what they were, but they now stand on another result. The new line is executed as well.',
  },
]

const answer = (changed?: string) => {
  const executed = STEPS.filter((_, at) => toExecuted(STEPS, changed)[at]).map(({ text }) => text)
  return executed.length === 0 ? 'None of the six.' : `${executed.length === STEPS.length ? 'All six' : executed.join(', ')}.`
}

/**
 * An exercise without a script: the reader ticks what runs again, opens the comparison, and CSS shows what the builder does
 * (cache-predictor.css). A browser that knows no :has() still shows the answer as text.
 */
export function CachePredictor() {
  return (
    <figure className="figure predict">
      {EDITS.map(({ id, says, changed, because }, number) => (
        <fieldset key={id}>
          <legend>
            {number + 1}. {says}
          </legend>
          {toExecuted(STEPS, changed).map((isRun, at) => (
            <label key={STEPS[at]?.text} className={isRun ? 'runs' : 'cached'}>
              <input type="checkbox" />
              <code>{STEPS[at]?.text}</code>
              <span className="verdict">{isRun ? 'runs' : 'cached'}</span>
            </label>
          ))}
          <details>
            <summary>Compare with the builder</summary>
            <p>
              <strong>Runs again: {answer(changed)}</strong> {because}
            </p>
          </details>
        </fieldset>
      ))}
      <figcaption>
        Tick the steps that run again and leave the cached ones empty. Then compare: a ✗ marks where you and the builder differ.
      </figcaption>
    </figure>
  )
}

/** The same for readers who get the page as plain text. */
CachePredictor.words = {
  title: 'Exercise: predict what runs again',
  description: EDITS.map(({ says, changed, because }, at) => `(${at + 1}) ${says} Runs again: ${answer(changed)} ${because}`).join(' '),
  caption: 'Read each edit, decide, and only then read its answer.',
}
