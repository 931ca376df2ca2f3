/** Named calls and their answers over a channel that carries structured clones. */
export type Calls = Readonly<Record<string, (input: never) => unknown>>

export type Port = {
  readonly send: (message: Message) => void
  readonly listen: (hear: (message: Message) => void) => void
}
export type Message =
  | { readonly kind: 'ask'; readonly id: number; readonly name: string; readonly input: unknown }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'threw'; readonly id: number; readonly words: string }

export type Ask<Theirs extends Calls> = <N extends keyof Theirs & string>(
  name: N,
  input: Parameters<Theirs[N]>[0],
) => Promise<Awaited<ReturnType<Theirs[N]>>>

/** The other side is gone, so nobody answers any more. */
export class HungUp extends Error {}

type Waiting = { readonly answer: (value: never) => void; readonly fail: (error: Error) => void }

export function connect<Mine extends Calls, Theirs extends Calls>(
  port: Port,
  mine: Mine,
): { readonly ask: Ask<Theirs>; readonly hangUp: (why: string) => void } {
  const waiting = new Map<number, Waiting>()
  let count = 0
  let hungUp: string | undefined

  port.listen(async (message) => {
    if (message.kind === 'ask') return port.send(await answered(mine, message))
    const asked = waiting.get(message.id)
    waiting.delete(message.id)
    // The other side answers with the type that `Theirs` gives for this name.
    if (message.kind === 'answer') asked?.answer(message.value as never)
    else asked?.fail(new Error(message.words))
  })

  return {
    ask: (name, input) =>
      new Promise((answer, fail) => {
        if (hungUp !== undefined) return fail(new HungUp(`${name}: ${hungUp}`))
        const id = ++count
        waiting.set(id, { answer, fail })
        port.send({ kind: 'ask', id, name, input })
      }),
    hangUp: (why) => {
      hungUp = why
      for (const { fail } of waiting.values()) fail(new HungUp(why))
      waiting.clear()
    },
  }
}

/** As a page of an app that has ended: it waits, and nobody answers. */
export const untilGone =
  <Theirs extends Calls>(ask: Ask<Theirs>): Ask<Theirs> =>
  (name, input) =>
    ask(name, input).catch((trouble) => {
      if (trouble instanceof HungUp) return new Promise<never>(() => undefined)
      throw trouble
    })

async function answered(
  mine: Calls,
  { id, name, input }: Extract<Message, { kind: 'ask' }>,
): Promise<Message> {
  try {
    const call = mine[name]
    if (!call) throw new Error(`Nobody answers ${name}`)
    // The other side sends the input of this call.
    return { kind: 'answer', id, value: await call(input as never) }
  } catch (trouble) {
    return {
      kind: 'threw',
      id,
      words: trouble instanceof Error ? trouble.message : String(trouble),
    }
  }
}
