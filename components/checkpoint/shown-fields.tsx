/** What the public page of a certificate may show. The date and the modules always belong to it. */
export function ShownFields({
  name,
  showsName,
  showsScores,
  wrong,
}: {
  name: string
  showsName: boolean
  showsScores: boolean
  wrong: boolean
}) {
  return (
    <>
      <label className="tick-box">
        <input type="checkbox" name="showsName" defaultChecked={showsName} />
        <span>
          Show my name
          <small>Without it the page says only that somebody passed.</small>
        </span>
      </label>
      <label className="field">
        <span>Name to show</span>
        <input name="name" maxLength={120} autoComplete="name" defaultValue={name} aria-invalid={wrong || undefined} />
        <small>Any name by which you are known. It may differ from that of your account.</small>
      </label>
      <label className="tick-box">
        <input type="checkbox" name="showsScores" defaultChecked={showsScores} />
        <span>Show my best score in each module</span>
      </label>
    </>
  )
}
