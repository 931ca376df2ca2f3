import type { App } from 'electron'
import type { CallOutput } from '#shared/host/contract.ts'

export type AppFacts = CallOutput<'app:about'>

export const aboutHost = (
  app: Pick<App, 'getVersion' | 'getPreferredSystemLanguages' | 'getLocale'>,
  process: Pick<NodeJS.Process, 'argv' | 'platform' | 'versions'>,
): AppFacts => ({
  version: app.getVersion(),
  chromium: majorOf(process.versions.chrome),
  platform: platformOf(process.platform),
  language: app.getPreferredSystemLanguages()[0] ?? app.getLocale(),
  sample: sampleOf(process.argv),
})

export const majorOf = (version: string): number => Number.parseInt(version, 10)

function platformOf(platform: string): AppFacts['platform'] {
  return platform === 'linux' || platform === 'darwin' || platform === 'win32' ? platform : 'other'
}

function sampleOf(argv: readonly string[]): AppFacts['sample'] {
  if (argv.includes('--sample=bakery')) return 'bakery'
  if (argv.includes('--sample=it')) return 'it'
  return undefined
}
