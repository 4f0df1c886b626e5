import './assignments.css'
import { toItemField } from '@/domain/classes/assignments/rules/draft-fields'
import { toZoneWords } from '@/domain/classes/assignments/rules/due-words'
import type { AssignedItem } from '@/domain/classes/assignments/types'

/** A module as the form shows it; the rest of the guide would only be weight. */
export type ChoiceModule = {
  id: string
  title: string
  required: number
  hasCheckpoint: boolean
  lessons: { id: string; title: string; hasQuiz: boolean }[]
}
/** `kept`: what the assignment asks for and the guide no longer has. */
export type Choices = { modules: ChoiceModule[]; kept: { item: AssignedItem; title: string }[]; timeZone: string }

type Values = Record<string, string>

/** All that an assignment consists of, as fields whose names say what they choose: they work in any form, with or without code. */
export function AssignmentFields({ choices, values, wrong }: { choices: Choices; values: Values; wrong?: string | undefined }) {
  const zone = toZoneWords(choices.timeZone)
  return (
    <>
      <label className="field">
        <span>Title</span>
        <input
          name="title"
          required
          maxLength={120}
          autoComplete="off"
          defaultValue={values.title}
          aria-invalid={wrong === 'title' || undefined}
        />
      </label>
      <WhatFields choices={choices} values={values} />
      <fieldset className="plain">
        <legend>How much of it</legend>
        <label>
          <input type="radio" name="needs" value="all" defaultChecked={values.needs !== 'some'} /> All of it
        </label>
        <label>
          <input type="radio" name="needs" value="some" defaultChecked={values.needs === 'some'} /> Only some of it
        </label>
        <label className="inline">
          <span>How many, if only some</span>
          <input
            className="text"
            type="number"
            name="need"
            min={1}
            defaultValue={values.need}
            aria-invalid={wrong === 'need' || undefined}
          />
        </label>
      </fieldset>
      <TimeFields legend={`Start, in ${zone}`} name="start" values={values} wrong={wrong === 'startsAt'}>
        Optional. Until then it is announced, and nobody is reminded of it. What is done earlier counts.
      </TimeFields>
      <TimeFields legend={`Due, in ${zone}`} name="due" values={values} wrong={wrong === 'dueAt'}>
        Optional. Without a time, it is due at the end of the day. What is done later is "Done late".
      </TimeFields>
      <TimeFields legend={`Late work until, in ${zone}`} name="late" values={values} wrong={wrong === 'lateUntil'}>
        Optional. What is done after it does not count. Leave it empty to let late work count for good.
      </TimeFields>
    </>
  )
}

function WhatFields({ choices: { modules, kept }, values }: { choices: Choices; values: Values }) {
  const box = (item: AssignedItem, text: string) => <Box key={toItemField(item)} item={item} values={values} text={text} />
  return (
    <fieldset className="plain what">
      <legend>What has to be done</legend>
      <p className="count">A whole module is its required lessons as they are today: a lesson that is written later is not asked for.</p>
      {modules.map(({ id, title, required, hasCheckpoint, lessons }) => (
        <details key={id} open={isChosen(id, lessons, values)}>
          <summary>{title}</summary>
          {required > 0 &&
            box({ kind: 'module', id }, `Whole module: ${title}, ${required === 1 ? '1 required lesson' : `${required} required lessons`}`)}
          {lessons.map((lesson) => (
            <div key={lesson.id} className="pair">
              {box({ kind: 'lesson', id: lesson.id }, `Lesson: ${lesson.title}`)}
              {lesson.hasQuiz && box({ kind: 'quiz', id: lesson.id }, `Quiz: ${lesson.title}`)}
            </div>
          ))}
          {hasCheckpoint && box({ kind: 'checkpoint', id }, `Checkpoint: ${title}`)}
        </details>
      ))}
      {kept.length > 0 && (
        <details open>
          <summary>No longer in the guide</summary>
          <p className="count">Nobody is asked for it any more. Clear it to take it out.</p>
          {kept.map(({ item, title }) => box(item, title))}
        </details>
      )}
    </fieldset>
  )
}

const isChosen = (id: string, lessons: ChoiceModule['lessons'], values: Values) =>
  [`module:${id}`, `checkpoint:${id}`, ...lessons.flatMap((lesson) => [`lesson:${lesson.id}`, `quiz:${lesson.id}`])].some(
    (name) => name in values,
  )

function Box({ item, values, text }: { item: AssignedItem; values: Values; text: string }) {
  const name = toItemField(item)
  return (
    <label>
      <input type="checkbox" name={name} defaultChecked={name in values} /> {text}
    </label>
  )
}

function TimeFields(props: { legend: string; name: 'start' | 'due' | 'late'; values: Values; wrong: boolean; children: string }) {
  const { legend, name, values, wrong, children } = props
  return (
    <fieldset className="plain times">
      <legend>{legend}</legend>
      <label>
        <span>Day</span>
        <input
          className="text"
          type="date"
          name={`${name}Day`}
          defaultValue={values[`${name}Day`]}
          aria-invalid={wrong || undefined}
          aria-describedby={`${name}-explained`}
        />
      </label>
      <label>
        <span>Time, optional</span>
        <input className="text" type="time" name={`${name}Time`} defaultValue={values[`${name}Time`]} />
      </label>
      <small id={`${name}-explained`}>{children}</small>
    </fieldset>
  )
}
