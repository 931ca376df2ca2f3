import type { IpcMainInvokeEvent } from 'electron'
import { appOrigin } from '../app/origin.ts'

type Sender = {
  readonly senderFrame:
    | (Pick<NonNullable<IpcMainInvokeEvent['senderFrame']>, 'origin'> & {
        readonly parent: unknown
      })
    | null
}

/** Only our own page may call main, and only its top frame; a frame that is gone is `null`. */
export const isTrusted = ({ senderFrame }: Sender): boolean =>
  senderFrame !== null && senderFrame.parent === null && senderFrame.origin === appOrigin
