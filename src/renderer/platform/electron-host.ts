import { err, type Result } from '#shared/base/result.ts'
import {
  type Bridge,
  type CallName,
  contract,
  type HostCalls,
  type HostFailure,
  hostFailure,
  hostNews,
} from '#shared/host/contract.ts'
import { copyText } from './copy-text.ts'
import type { Host } from './host.ts'

/** The window's side of the contract: sends by name and parses every answer once, here. */
export function electronHost(bridge: Bridge): Host {
  const entries = Object.keys(contract).map((name) => {
    // The keys of the contract are its call names.
    const call = name as CallName
    return [call, (input: unknown) => ask(bridge, call, input)]
  })
  return {
    kind: 'electron',
    // Each entry returns its own output schema's type, as HostCalls says.
    calls: Object.fromEntries(entries) as HostCalls,
    copyText,
    onNews: (hear) =>
      bridge.onNews((news) => {
        const parsed = hostNews.safeParse(news)
        if (parsed.success) hear(parsed.data)
      }),
  }
}

async function ask(
  bridge: Bridge,
  name: CallName,
  input: unknown,
): Promise<Result<unknown, HostFailure>> {
  const answer = await bridge.call(name, input)
  if (!isAnswer(answer)) return err({ code: 'failed', detail: `${name}: no answer` })
  if (!answer.ok) {
    const failure = hostFailure.safeParse(answer.error)
    return err(failure.success ? failure.data : { code: 'failed', detail: `${name}: no reason` })
  }
  const value = contract[name].output.safeParse(answer.value)
  return value.success
    ? { ok: true, value: value.data }
    : err({ code: 'failed', detail: `${name}: ${value.error.message}` })
}

const isAnswer = (
  answer: unknown,
): answer is { readonly ok: boolean; readonly value?: unknown; readonly error?: unknown } =>
  typeof answer === 'object' && answer !== null && 'ok' in answer
