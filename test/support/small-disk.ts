import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, type TestContext } from 'vitest'
import { asRoot } from './as-root.ts'

/**
 * A real disk in memory of few kilobytes, for all tests of a file or of a group. It gives its place
 * to a test, and skips the test where none may be mounted.
 */
export function smallDisk(kilobytes: number): (test: TestContext) => string {
  let place = ''
  let isMounted = false
  // Not while the file is read: of tests that are left out, nobody unmounts it.
  beforeAll(() => {
    place = mkdtempSync(join(tmpdir(), 'the-usual-small-'))
    isMounted = asRoot('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', place])
  })
  afterAll(() => {
    // Also while a killed program still has a file open on it.
    if (isMounted) asRoot('umount', ['--lazy', place])
    rmSync(place, { recursive: true, force: true })
  })
  return (test) => {
    test.skip(!isMounted, 'only root may mount a small disk, and only on Linux')
    return place
  }
}
