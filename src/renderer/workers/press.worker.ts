import { type Presser, presserHere, type Sink } from '#book/backup/press.ts'
import { joinScratch } from '#book/backup/scratch.ts'
import type { PressOrder, PressTold } from './press-helper.ts'

let presser: Presser | undefined
let sink: Sink<unknown> | undefined
let before: Promise<unknown> = Promise.resolve()

// One order after the other: a chunk must not overtake the one before it.
self.onmessage = ({ data: order }: MessageEvent<PressOrder>) => {
  before = before
    .then(() => obey(order))
    .then(tell, (thrown: unknown) => tell({ kind: 'broke', thrown: nameOf(thrown) }))
}

const tell = (told: PressTold): void => self.postMessage(told)

async function obey(order: PressOrder): Promise<PressTold> {
  switch (order.kind) {
    case 'join':
      presser = presserHere(
        order.scratch === undefined ? undefined : await joinScratch(order.scratch),
      )
      return { kind: 'took' }
    case 'press':
      sink = presser?.press(order.name)
      return { kind: 'took' }
    case 'sum':
      sink = presser?.sum()
      return { kind: 'took' }
    case 'bytes':
      await sink?.write(order.bytes)
      return { kind: 'took' }
    case 'end':
      return { kind: 'ended', sum: await sink?.end() }
    case 'stop':
      await presser?.stop()
      return { kind: 'took' }
  }
}

const nameOf = (thrown: unknown): { readonly name: string; readonly message: string } =>
  thrown instanceof Error || thrown instanceof DOMException
    ? { name: thrown.name, message: thrown.message }
    : { name: 'Error', message: String(thrown) }
