/** Has a double click count as one press: its second click was meant for what stood there before the first. */
export const onePress =
  (act: () => void) =>
  (event: React.MouseEvent): void => {
    if (event.detail < 2) act()
  }

/** The same for a button that submits its form. */
export function onePressOfSubmit(event: React.MouseEvent): void {
  if (event.detail >= 2) event.preventDefault()
}
