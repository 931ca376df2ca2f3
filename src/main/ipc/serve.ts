import type { IpcMain, IpcMainInvokeEvent } from 'electron'
import type { z } from 'zod'
import { err, type Result } from '#shared/base/result.ts'
import { callNames } from '#shared/host/bridge.ts'
import {
  type CallName,
  type CallOutput,
  type Contract,
  contract,
  type HostFailure,
} from '#shared/host/contract.ts'
import type { Log } from '../services/log.ts'
import { isTrusted } from './sender.ts'

/** The window that calls; what it opened is closed with it. */
export type Caller = { readonly owner: number }

/** One handler for every call of the contract: a missing one does not compile. */
export type HostHandlers = {
  readonly [N in CallName]: (
    input: z.output<Contract[N]['input']>,
    from: Caller,
  ) => Promise<Result<CallOutput<N>, HostFailure>>
}

export function serve(ipc: Pick<IpcMain, 'handle'>, handlers: HostHandlers, log: Log): void {
  for (const name of callNames) {
    ipc.handle(name, (event, input) => answer({ name, handlers, log }, event, input))
  }
}

async function answer(
  on: { readonly name: CallName; readonly handlers: HostHandlers; readonly log: Log },
  event: IpcMainInvokeEvent,
  input: unknown,
): Promise<Result<unknown, HostFailure>> {
  if (!isTrusted(event)) {
    on.log.note(`${on.name}: refused, not our page`)
    return err({ code: 'not-allowed', detail: 'This page may not ask.' })
  }
  const schema: z.ZodType = contract[on.name].input
  const parsed = schema.safeParse(input)
  if (!parsed.success) return err({ code: 'invalid', detail: whatIsWrong(on.name, parsed.error) })
  // The schema belongs to this handler; TypeScript can't follow one name through both maps.
  const handle = on.handlers[on.name] as (
    input: unknown,
    from: Caller,
  ) => Promise<Result<unknown, HostFailure>>
  try {
    return await handle(parsed.data, { owner: event.sender.id })
  } catch (trouble) {
    on.log.note(`${on.name}: failed`, trouble)
    return err({ code: 'failed', detail: `${on.name} met a fault of ours; the log has more.` })
  }
}

/** Paths and kinds of the issues; never the value, which may be a customer's. */
const whatIsWrong = (name: CallName, error: z.ZodError): string =>
  error.issues
    .slice(0, 5)
    .map((issue) => `${[name, ...issue.path].join('.')}: ${issue.code}`)
    .join('; ')
