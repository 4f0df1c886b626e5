import './search.css'
import { createRoot, type Root } from 'react-dom/client'
import { FindDialog, type Mode } from './find-dialog'

let root: Root | undefined

/** Opens the search or "Ask the guide" over the page. Loaded when somebody wants it, not before. */
export function openDialog(mode: Mode): void {
  root ??= createRoot(document.body.appendChild(document.createElement('div')))
  root.render(<FindDialog firstMode={mode} onClosed={() => root?.render(null)} />)
}
