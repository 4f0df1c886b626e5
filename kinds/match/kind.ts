import { defineKind } from '../contract'
import { compile } from './compile'
import { fixture } from './fixture'
import { grade, misses, solve, tell } from './grade'
import { lint } from './lint'
import { say, toHtml, toMarkdown } from './markdown'
import { schema } from './schema'

export const kind = defineKind({ schema, compile, grade, tell, solve, misses, say, toMarkdown, toHtml, lint, fixture })
