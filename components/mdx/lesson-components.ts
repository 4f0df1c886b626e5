import { Callout } from './callout'
import { CodeBlock } from './code-block'
import * as figures from './figures'
import { Tab, Tabs } from './tabs'

/** Every component that a lesson may name. None has state: what they do in a browser is in components/progress/acts.ts. */
export const lessonComponents = { Callout, CodeBlock, Tab, Tabs, ...figures }
