import { type Compressor, compressorHere, type Sink } from '#book/backup/compress.ts'
import { joinScratch } from '#book/backup/scratch.ts'
import type { CompressOrder, CompressReply } from './compress-helper.ts'

let compressor: Compressor | undefined
let sink: Sink<unknown> | undefined
let before: Promise<unknown> = Promise.resolve()

// One order at a time: a chunk must not overtake the one before it.
self.onmessage = ({ data: order }: MessageEvent<CompressOrder>) => {
  before = before
    .then(() => obey(order))
    .then(tell, (thrown: unknown) => tell({ kind: 'broke', thrown: nameOf(thrown) }))
}

const tell = (told: CompressReply): void => self.postMessage(told)

async function obey(order: CompressOrder): Promise<CompressReply> {
  switch (order.kind) {
    case 'join':
      compressor = compressorHere(
        order.scratch === undefined ? undefined : await joinScratch(order.scratch),
      )
      return { kind: 'took' }
    case 'compress':
      sink = compressor?.compress(order.name)
      return { kind: 'took' }
    case 'sum':
      sink = compressor?.sum()
      return { kind: 'took' }
    case 'sum-again':
      sink = compressor?.sumAgain(order.written)
      return { kind: 'took' }
    case 'bytes':
      await sink?.write(order.bytes)
      return { kind: 'took' }
    case 'end':
      return { kind: 'ended', sum: await sink?.end() }
    case 'stop':
      await compressor?.stop()
      return { kind: 'took' }
  }
}

const nameOf = (thrown: unknown): { readonly name: string; readonly message: string } =>
  thrown instanceof Error || thrown instanceof DOMException
    ? { name: thrown.name, message: thrown.message }
    : { name: 'Error', message: String(thrown) }
