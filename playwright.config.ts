import { defineConfig } from '@playwright/test'
import { findChromium } from './tests/find-chromium'

const { executablePath, args } = await findChromium()

export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/support/serve.ts',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  // A slow machine may take this long; a test that needs it is a test to look at.
  timeout: 45_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ...(process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [['json'] as const] : [])],
  use: {
    baseURL: process.env.LONGSHORE_E2E_URL,
    launchOptions: { executablePath, args },
    viewport: { width: 1360, height: 900 },
    // A trace costs more than most tests, so only the second try of a failed one leaves one behind.
    trace: 'on-first-retry',
  },
})
