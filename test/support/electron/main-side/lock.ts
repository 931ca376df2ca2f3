import { existsSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** True for the first process on this folder; a later one gets false, and the first is notified. */
export function takeLock(folder: string, onSecond: () => void): boolean {
  const lock = join(folder, 'stand-in.lock')
  const knock = join(folder, 'stand-in.knock')
  if (isHeld(lock)) {
    writeFileSync(knock, '')
    return false
  }
  writeFileSync(lock, String(process.pid))
  process.on('exit', () => rmSync(lock, { force: true }))
  const watching = watch(folder, () => {
    if (!existsSync(knock)) return
    rmSync(knock, { force: true })
    onSecond()
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
