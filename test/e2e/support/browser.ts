// The browser of the browser tests: a real Chromium without a window.
import { chromium } from 'playwright-core'
import type { Browser, BrowserContext } from 'playwright-core'
import { findChromium } from '#scripts/setup/chromium.mjs'
import { desk } from './windows.ts'

/**
 * What a browser draws around its pages, where nobody looks: for each person it would cost a process of its own. With them what
 * Playwright leaves out, for of two such flags the last one counts.
 */
const leftOut = [
  'InitialWebUI',
  'PreloadTopChromeWebUI',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxPopup',
  'WebUIToolbarProcessOverheadExperiment',
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
]

const flags = [
  `--disable-features=${leftOut.join()}`,
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Starts the browser that `npm test` has found or installed. @throws Error when there is none. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium()
  if (executablePath === undefined)
    throw new Error('There is no Chromium on this machine; npm test installs it')
  return chromium.launch({ executablePath, args: flags })
}

/** Another person's browser: own cookies and storage. It speaks Swedish and lives in Stockholm, as most who use this do. */
export function newPerson(
  browser: Browser,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<BrowserContext> {
  return browser.newContext({
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    viewport: desk,
    ...options,
  })
}
