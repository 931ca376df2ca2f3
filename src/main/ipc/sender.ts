import type { IpcMainInvokeEvent } from 'electron'
import { appOrigin } from '../app/origin.ts'

type Sender = {
  readonly senderFrame:
    | (Pick<NonNullable<IpcMainInvokeEvent['senderFrame']>, 'origin'> & {
        readonly parent: unknown
      })
    | null
}

/** Only our own page speaks to main, and only its outermost frame; a frame that left is `null`. */
export const isTrusted = ({ senderFrame }: Sender): boolean =>
  senderFrame !== null && senderFrame.parent === null && senderFrame.origin === appOrigin
