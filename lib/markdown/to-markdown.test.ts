import { describe, expect, it } from 'vitest'
import { toMarkdown } from './to-markdown'

const figure = () => ({ title: 'A stack', description: 'Three layers.', caption: 'The topmost wins.' })

describe('toMarkdown', () => {
  it('turns callouts, tabs and figures into what any reader of Markdown shows', () => {
    const source = [
      ':::warning[Before you start]',
      'Keep `8080:80` free.',
      ':::',
      '',
      '<Stack />',
      '',
      '::::tabs{group="shell"}',
      ':::tab[PowerShell]',
      '```powershell',
      'docker ps',
      '```',
      ':::',
      '::::',
    ].join('\n')
    expect(toMarkdown(source, figure)).toBe(
      [
        '> **Before you start**',
        '>',
        '> Keep `8080:80` free.',
        '',
        '> **Figure: A stack.** Three layers. The topmost wins.',
        '',
        '**PowerShell**',
        '',
        '```powershell',
        'docker ps',
        '```',
        '',
      ].join('\n'),
    )
  })

  it('fills in samples and versions, and leaves a port mapping in prose as it is', () => {
    const markdown = toMarkdown(
      'Host to container is 8080:80 on @@nginx@@.\n\n```js file="cargo-list/start/src/server.js" lines="1-1"\n```',
      figure,
    )
    expect(markdown).toContain('Host to container is 8080:80 on nginx:')
    expect(markdown).toMatch(/```js title="src\/server.js"\n.+\n```/)
  })
})
