import { connect, type Message } from '../rpc.ts'
import {
  type Machine,
  type MainCalls,
  machineVariable,
  type Note,
  type ScreenCalls,
} from '../wire.ts'

// Written by the launcher, which has the same version as this file.
export const machine = JSON.parse(process.env[machineVariable] ?? '{}') as Machine

/** Filled by the parts below before the first call can arrive. */
export const answers: Partial<MainCalls> = {}

const { ask } = connect<MainCalls, ScreenCalls>(
  {
    // Without a launcher on the other side there is no screen to show anything on.
    send: (message) => void process.send?.(message),
    // Only the launcher writes into this channel.
    listen: (hear) => void process.on('message', (message) => hear(message as Message)),
  },
  // Every part registers its own calls; a call to a missing one fails with its name.
  answers as MainCalls,
)
export const screen = ask

export const note = (what: Note): void => void screen('note', what)

/** An Electron event as its listeners see it. */
export function preventable<Extra extends object>(extra: Extra) {
  return {
    ...extra,
    defaultPrevented: false,
    preventDefault() {
      this.defaultPrevented = true
    },
  }
}

// When the test process ends, its app must end too.
process.on('disconnect', () => process.exit(1))
