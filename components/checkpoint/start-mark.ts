let isSet = false

/** Notes that a test is being started here: the button is gone once the test has come, and with it the focus. */
export function setStartMark(): void {
  isSet = true
}

/** Whether the test that has come was started here. Once. */
export function takeStartMark(): boolean {
  const was = isSet
  isSet = false
  return was
}
