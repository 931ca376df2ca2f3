/**
 * Switches for every Chromium of the tests, beside Playwright's own. Only the last
 * `--disable-features` counts, so Playwright's list is repeated with ours.
 */
const off = [
  // Two pages for the address bar, loaded at every start: half of its work, unused in tests.
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  // A spare process for a second site, which no test visits.
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
  // One process less to start; there is no graphics card to isolate.
  '--in-process-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${off.join(',')}`,
]
