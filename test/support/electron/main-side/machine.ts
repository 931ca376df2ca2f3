import { connect, type Message } from '../rpc.ts'
import {
  type Machine,
  type MainCalls,
  machineVariable,
  type Note,
  type ScreenCalls,
} from '../wire.ts'

// Written by the launcher, which is of the same version as this file.
export const machine = JSON.parse(process.env[machineVariable] ?? '{}') as Machine

/** Filled by the parts below before the first question can arrive. */
export const answers: Partial<MainCalls> = {}

const { ask } = connect<MainCalls, ScreenCalls>(
  {
    // Without a launcher on the other side there is no screen to show anything on.
    send: (message) => void process.send?.(message),
    // Only the launcher writes into this channel.
    listen: (hear) => void process.on('message', (message) => hear(message as Message)),
  },
  // Every part registers its own calls; one that is missing is said by name when it is asked.
  answers as MainCalls,
)
export const screen = ask

export const note = (what: Note): void => void screen('note', what)

/** What an event of Electron is to its listeners. */
export function preventable<Extra extends object>(extra: Extra) {
  return {
    ...extra,
    defaultPrevented: false,
    preventDefault() {
      this.defaultPrevented = true
    },
  }
}

// A test that is gone must not leave its app behind.
process.on('disconnect', () => process.exit(1))
