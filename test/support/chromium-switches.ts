/**
 * How every Chromium of the tests is started, beside Playwright's own switches. Only the last
 * `--disable-features` counts, so what Playwright turns off is said again with what we do.
 */
const off = [
  // Two pages for the address bar, loaded at every start: half the work of a start, and no test has one.
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  // A process in store for a second site, which no test visits.
  'SpareRendererForSitePerProcess',
  // Playwright's, as of 1.65 (chromiumSwitches.ts).
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
  'TcpPortRandomizationWin',
  'ThirdPartyStoragePartitioning',
]

export const chromiumSwitches: readonly string[] = [
  '--disable-gpu',
  // One process less to start; there is no graphics card to guard against.
  '--in-process-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${off.join(',')}`,
]
