import type { IpcMainInvokeEvent } from 'electron'
import { appOrigin } from '../app/origin.ts'

type Sender = {
  readonly senderFrame:
    | (Pick<NonNullable<IpcMainInvokeEvent['senderFrame']>, 'origin'> & {
        readonly parent: unknown
      })
    | null
    | undefined
}

/** Only our own page may call main, and only its top frame; a frame that is gone is not there. */
export const isTrusted = ({ senderFrame }: Sender): boolean =>
  !!senderFrame && senderFrame.parent === null && senderFrame.origin === appOrigin
