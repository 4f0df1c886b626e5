import { expect, it } from 'vitest'
import { toAttachment } from './to-attachment'

it('names a file for every client, and no name leaves its quotes or its line', () => {
  const name = (title: string) => toAttachment({ title, ending: 'questions.csv', type: 'text/csv' })['content-disposition']
  expect(name('Tuesday class')).toBe(`attachment; filename="tuesday-class-questions.csv"; filename*=UTF-8''Tuesday%20class%20questions.csv`)
  expect(name('Été "1"\r\nSet-Cookie: a=b')).toMatch(/^attachment; filename="[a-z0-9.-]+"; filename\*=UTF-8''[A-Za-z0-9%.\-_!~]+$/)
  expect(name('容器')).toBe(`attachment; filename="class-questions.csv"; filename*=UTF-8''%E5%AE%B9%E5%99%A8%20questions.csv`)
  expect(toAttachment({ title: 'a', ending: 'b', type: 'text/csv' })).toMatchObject({
    'content-type': 'text/csv',
    'cache-control': 'private, no-store',
  })
})
