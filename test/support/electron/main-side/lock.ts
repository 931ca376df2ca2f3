import { existsSync, readFileSync, renameSync, rmSync, watch, writeFileSync } from 'node:fs'
import { join } from 'node:path'

type Knock = { readonly argv: readonly string[]; readonly data: unknown }

/** True for the first process on this folder; a later one gets false, and the first is notified. */
export function takeLock(
  folder: string,
  data: unknown,
  onSecond: (theirs: Knock) => void,
): boolean {
  const lock = join(folder, 'stand-in.lock')
  const knock = join(folder, 'stand-in.knock')
  if (isHeld(lock)) {
    const mine: Knock = { argv: process.argv, data }
    writeFileSync(`${knock}.part`, JSON.stringify(mine))
    renameSync(`${knock}.part`, knock)
    return false
  }
  writeFileSync(lock, String(process.pid))
  process.on('exit', () => rmSync(lock, { force: true }))
  const watching = watch(folder, () => {
    if (!existsSync(knock)) return
    // Written above.
    const theirs = JSON.parse(readFileSync(knock, 'utf8')) as Knock
    rmSync(knock, { force: true })
    onSecond(theirs)
  })
  watching.unref()
  return true
}

function isHeld(lock: string): boolean {
  if (!existsSync(lock)) return false
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0)
    return true
  } catch {
    return false // its owner was killed
  }
}
