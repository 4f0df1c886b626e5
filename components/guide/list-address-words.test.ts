import { describe, expect, it } from 'vitest'
import { listAddressWords } from './list-address-words'

describe('listAddressWords', () => {
  it.each([
    ['/get-started/docker-concepts/the-basics/what-is-a-contaner/', ['what is a contaner', 'the basics what is a contaner']],
    ['/what-is-an-image.md', ['what is an image']],
    ['/get-started/docker/', []],
    ['/', []],
    ['/%F0%9F%98%80/', []],
    ['/volumes/%F0%9F%98%80', ['volumes']],
    ['/gr%C3%B6%C3%9Fe', ['größe']],
    ['/50%/ports', ['ports', '50 ports']],
    ['/%E0%A4%A/ports', ['ports', 'A ports']],
  ])('%s', (pathname, words) => {
    expect(listAddressWords(pathname)).toEqual(words)
  })
})
