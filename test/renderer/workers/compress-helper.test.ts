import { afterEach, expect, it, vi } from 'vitest'
import { type CompressOrder, type CompressReply, compressHelper } from '#workers/compress-helper.ts'

/** TEST DOUBLE of a worker that takes pieces and answers when the test says so. */
class SlowWorker {
  static sent = 0
  static answer: (reply: CompressReply) => void = () => undefined
  onmessage: ((event: { readonly data: CompressReply }) => void) | undefined
  postMessage(order: CompressOrder): void {
    SlowWorker.answer = (data) => this.onmessage?.({ data })
    if (order.kind === 'bytes') SlowWorker.sent += order.bytes.length
    else queueMicrotask(() => SlowWorker.answer({ kind: 'took' }))
  }
  terminate(): void {
    // Nothing runs.
  }
}

const megabyte = 1024 * 1024
const aMoment = () => new Promise((resolve) => setTimeout(resolve))
afterEach(() => vi.unstubAllGlobals())

/** Writes pieces for as long as the helper takes them. */
async function write(size: number, count: number): Promise<{ readonly done: Promise<void> }> {
  vi.stubGlobal('Worker', SlowWorker)
  SlowWorker.sent = 0
  const sink = (await compressHelper()).sum()
  const all = async () => {
    for (let at = 0; at < count; at++) await sink.write(new Uint8Array(size))
  }
  const done = all()
  done.catch(() => undefined)
  await aMoment()
  return { done }
}

it.each([
  { size: megabyte, count: 20 },
  { size: 64 * 1024, count: 200 },
])('a reader waits when 8 MB are on their way, in pieces of $size bytes', async (of) => {
  const { done } = await write(of.size, of.count)
  expect(SlowWorker.sent).toBe(8 * megabyte + of.size)
  SlowWorker.answer({ kind: 'took' })
  await aMoment()
  expect(SlowWorker.sent).toBe(8 * megabyte + 2 * of.size)
  for (let answered = 1; answered < of.count; answered++) {
    SlowWorker.answer({ kind: 'took' })
    await aMoment()
  }
  await done
  expect(SlowWorker.sent).toBe(of.count * of.size)
})

it('a helper that broke is told at the next piece, and nothing more is read for it', async () => {
  const { done } = await write(megabyte, 20)
  const thrown = { name: 'QuotaExceededError', message: 'The disk is full' }
  SlowWorker.answer({ kind: 'broke', thrown })
  await expect(done).rejects.toMatchObject(thrown)
})

it('one that broke while the reader did not wait is told as well', async () => {
  vi.stubGlobal('Worker', SlowWorker)
  const sink = (await compressHelper()).sum()
  await sink.write(new Uint8Array(1))
  SlowWorker.answer({ kind: 'broke', thrown: { name: 'QuotaExceededError', message: 'full' } })
  await aMoment()
  await expect(sink.write(new Uint8Array(1))).rejects.toMatchObject({ name: 'QuotaExceededError' })
})
