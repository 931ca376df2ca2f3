import { sha256 } from '#book/backup/sha256.ts'
import type { SumTold } from '#platform/sum-file.ts'
import { err, ok } from '#shared/base/result.ts'

self.onmessage = ({ data: blob }: MessageEvent<Blob>) => {
  sumOf(blob).then(
    (sum) => tell(ok(sum)),
    (thrown: unknown) => tell(err(String(thrown))),
  )
}

const tell = (told: SumTold): void => self.postMessage(told)

async function sumOf(blob: Blob): Promise<string> {
  const hash = sha256()
  for await (const bytes of blob.stream()) hash.update(bytes)
  return hash.hex()
}
