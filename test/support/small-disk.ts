import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

/** A real disk of few kilobytes, for all tests of a file; only root may mount one. */
export function smallDisk(kilobytes: number): {
  readonly place: string
  readonly isMounted: boolean
} {
  const place = mkdtempSync(join(tmpdir(), 'the-usual-small-'))
  const tried = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', place])
  const isMounted = tried.status === 0
  afterAll(() => {
    if (isMounted) spawnSync('umount', [place])
    rmSync(place, { recursive: true, force: true })
  })
  return { place, isMounted }
}
