import type { Result } from '#shared/base/result.ts'

export type SumTold = Result<string, string>

/** SHA-256 of a file in hex, read in pieces off the screen thread: a large one takes a second. */
export async function sumFile(blob: Blob): Promise<string> {
  const worker = new Worker(new URL('../workers/sum.worker.ts', import.meta.url), {
    type: 'module',
  })
  try {
    return await new Promise<string>((resolve, reject) => {
      worker.onmessage = ({ data: told }: MessageEvent<SumTold>) =>
        told.ok ? resolve(told.value) : reject(new Error(told.error))
      worker.onerror = (event) => reject(new Error(event.message))
      worker.postMessage(blob)
    })
  } finally {
    worker.terminate()
  }
}
