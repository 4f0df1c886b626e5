import type { RosterClass } from '@/domain/classes/roster/types'

export function ChooseClass({ classes }: { classes: RosterClass[] }) {
  return (
    <fieldset>
      <legend>These files hold several classes. One of them is imported; nothing is written yet.</legend>
      {classes.map(({ id, title, people }, index) => (
        <label key={id} className="choice">
          <input type="radio" name="sourcedId" value={id} defaultChecked={index === 0} required />
          <span>
            {title}
            {title !== id && <small> {id}</small>}, {people === 1 ? '1 person' : `${people} people`}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
