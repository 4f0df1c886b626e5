import { startEmptyApp } from './empty-app'
import { type Figure, figure, toCount, toKb } from './figure'
import { loadOnIntent, loadOnPhone } from './first-load/load'
import type { Answer } from './first-load/recording-proxy'
import { lessonPath } from './lesson-path'
import { openChromium } from './open-chromium'
import { startGuide } from './start-guide'

const LIMITS = { script: 20_000, html: 20_000, css: 12_000, fonts: 1, prefetches: 4, total: 230_000 }

/** Bytes as sent with gzip by `next start`, headers included, to a phone-sized Chromium. */
export async function measureFirstLoad(): Promise<Figure[]> {
  const lesson = (await startGuide()) + lessonPath
  const emptyApp = await startEmptyApp()
  const browser = await openChromium()
  const own = await loadOnPhone(browser, lesson)
  const empty = await loadOnPhone(browser, emptyApp)
  const intended = await loadOnIntent(browser, lesson)
  await browser.close()

  const [ownScript, emptyScript] = [sizeOf(own, /javascript/), sizeOf(empty, /javascript/)]
  const isUnasked = ({ isPrefetch, path, contentType }: Answer) => isPrefetch || (/html/.test(contentType) && path !== lessonPath)
  return [
    figure(
      'first load, JavaScript beyond an empty Next application',
      ownScript - emptyScript,
      { atMost: LIMITS.script },
      toKb,
      `${toKb(ownScript)} - ${toKb(emptyScript)}`,
    ),
    figure('first load, HTML', sizeOf(own, /html/), { atMost: LIMITS.html }, toKb),
    figure('first load, CSS', sizeOf(own, /css/), { atMost: LIMITS.css }, toKb),
    figure(
      'first load, font files',
      own.filter(({ contentType }) => /font/.test(contentType)).length,
      { atMost: LIMITS.fonts },
      toCount,
      toKb(sizeOf(own, /font/)),
    ),
    figure('prefetches before anybody touches anything', own.filter(isUnasked).length, { atMost: 0 }, toCount),
    figure('prefetches when a mouse rests on a link', intended.length, { atMost: LIMITS.prefetches }, toCount, toKb(sizeOf(intended, /./))),
    figure(
      'first load, all together',
      sizeOf(own, /^/),
      { atMost: LIMITS.total },
      toKb,
      `${own.length} requests; empty Next application ${toKb(sizeOf(empty, /^/))}`,
    ),
  ]
}

function sizeOf(answers: Answer[], type: RegExp): number {
  return answers.filter(({ contentType }) => type.test(contentType)).reduce((sum, { bytes }) => sum + bytes, 0)
}
