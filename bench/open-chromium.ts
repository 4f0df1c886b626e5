import { type Browser, chromium } from '@playwright/test'
import { onStop } from '../scripts/start/shutdown'
import { findChromium } from '../tests/find-chromium'

/** A Chromium that can reach loopback and nothing else, until the bench ends. */
export async function openChromium(extraArgs: string[] = []): Promise<Browser> {
  const { executablePath, args } = await findChromium()
  const browser = await chromium.launch({
    executablePath,
    args: [...args, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1', ...extraArgs],
  })
  onStop(() => browser.close())
  return browser
}
