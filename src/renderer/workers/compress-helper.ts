import {
  type Compressed,
  type Compressor,
  compressorHere,
  type Sink,
  type Written,
} from '#book/backup/compress.ts'
import type { Scratch } from '#book/backup/scratch.ts'

export type CompressOrder =
  | { readonly kind: 'join'; readonly scratch?: string }
  | { readonly kind: 'compress'; readonly name: string }
  | { readonly kind: 'sum-again'; readonly written: Written }
  | { readonly kind: 'sum' | 'end' | 'stop' }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array<ArrayBuffer> }

/** One reply per order, in the same order. */
export type CompressReply =
  | { readonly kind: 'took' }
  | { readonly kind: 'ended'; readonly sum: unknown }
  | { readonly kind: 'broke'; readonly thrown: { readonly name: string; readonly message: string } }

/** How many bytes may be pending before the reader waits: pieces differ in size, memory does not. */
const ahead = 8 * 1024 * 1024

type Answer = { readonly give: (told: CompressReply) => void; readonly fail: (why: Error) => void }

/**
 * Sums and deflates in its own worker, beside the reading one; one sink at a time. Where no second
 * worker can be started it runs here: a backup may be slow, but it must be made.
 */
export async function compressHelper(
  scratch?: Scratch & { readonly id: string },
): Promise<Compressor> {
  const worker = new Worker(new URL('./compress.worker.ts', import.meta.url), { type: 'module' })
  const waiting: Answer[] = []
  let broke: Error | undefined
  const fail = (why: Error): void => {
    broke = why
    for (const answer of waiting.splice(0)) answer.fail(why)
  }
  worker.onerror = (event) => fail(new Error(event.message))
  worker.onmessage = ({ data: told }: MessageEvent<CompressReply>) => {
    if (told.kind === 'broke') fail(asThrown(told.thrown))
    else waiting.shift()?.give(told)
  }
  const ask = (order: CompressOrder, moved: Transferable[] = []): Promise<CompressReply> =>
    new Promise((give, refuse) => {
      if (broke) return refuse(broke)
      waiting.push({ give, fail: refuse })
      worker.postMessage(order, moved)
    })
  const sent = (order: CompressOrder, moved?: Transferable[]): void =>
    // A failure is kept in `broke` and thrown at the next write or at the end.
    void ask(order, moved).catch(() => undefined)
  try {
    await ask({ kind: 'join', ...(scratch === undefined ? {} : { scratch: scratch.id }) })
  } catch {
    // Expected where a worker may not start another one.
    worker.terminate()
    return compressorHere(scratch)
  }

  const underWay: Promise<unknown>[] = []
  let pending = 0
  const sinkOf = <Sum>(): Sink<Sum> => ({
    write: async (bytes) => {
      if (broke) throw broke
      // Its buffer is gone from here once it is sent.
      const size = bytes.length
      pending += size
      const taken = ask({ kind: 'bytes', bytes }, [bytes.buffer]).finally(() => {
        pending -= size
      })
      taken.catch(() => undefined)
      underWay.push(taken)
      while (pending > ahead) await underWay.shift()
    },
    end: async () => {
      const told = await ask({ kind: 'end' })
      if (told.kind !== 'ended') throw new Error(`The helper answered ${told.kind} at the end`)
      // The worker returns what a sink of this kind gives.
      return told.sum as Sum
    },
  })
  return {
    compress: (name) => {
      sent({ kind: 'compress', name })
      return sinkOf<Compressed>()
    },
    sum: () => {
      sent({ kind: 'sum' })
      return sinkOf<string>()
    },
    sumAgain: (written) => {
      sent({ kind: 'sum-again', written })
      return sinkOf<string>()
    },
    stop: async () => {
      // A broken helper still releases its files when it ends.
      await ask({ kind: 'stop' }).catch(() => undefined)
      worker.terminate()
    },
  }
}

/** Only an error's name and message survive the transfer; a full disk must stay recognisable. */
const asThrown = ({ name, message }: { readonly name: string; readonly message: string }): Error =>
  Object.assign(new Error(message), { name })
