import { launchElectron } from './launch-real.ts'
import type { LaunchOptions, RunningApp } from './running-app.ts'
import { type StandIn, type StandInOptions, startStandIn } from './stand-in.ts'

/** The app with its window open, on the runtime that `THE_USUAL_RUNTIME` names. */
export const launchApp = (options: LaunchOptions): Promise<RunningApp> =>
  process.env.THE_USUAL_RUNTIME === 'electron' ? launchElectron(options) : launchStandIn(options)

/** The app with its window open on the stand-in: a test double, never to be called Electron. */
export async function launchStandIn(options: StandInOptions): Promise<StandIn> {
  const app = await startStandIn(options)
  await app.firstPage
  return app
}
