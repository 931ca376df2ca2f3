import { randomUUID } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import type { App, BrowserWindow } from 'electron'

type Raised = Pick<BrowserWindow, 'isMinimized' | 'restore' | 'show' | 'focus'>

const sign = (folder: string): string => join(folder, 'came-forward')

/** Two programs on one store damage it, so a second start only brings the first to the front. */
export function comeForwardOnSecondStart(
  app: Pick<App, 'on'>,
  window: Raised,
  folder: string,
): void {
  app.on('second-instance', (_event, _args, _folder, second) => {
    comeForward(window)
    if (isKnock(second)) writeFileSync(sign(folder), second.knock)
  })
}

export function comeForward(window: Raised): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

type Knock = { readonly knock: string }

const isKnock = (data: unknown): data is Knock =>
  typeof data === 'object' && data !== null && 'knock' in data && typeof data.knock === 'string'

/** Whether this is the only one; else whether the first one came forward within the time given. */
export function onlyOne(
  app: Pick<App, 'requestSingleInstanceLock'>,
  folder: string,
  patienceMs = 5000,
): true | Promise<'came forward' | 'silent'> {
  const knock = randomUUID()
  if (app.requestSingleInstanceLock({ knock })) return true
  return heard(folder, knock, patienceMs)
}

async function heard(
  folder: string,
  knock: string,
  patienceMs: number,
): Promise<'came forward' | 'silent'> {
  for (let waited = 0; waited < patienceMs; waited += 50) {
    await after(50)
    if (answerIn(folder) !== knock) continue
    rmSync(sign(folder), { force: true })
    return 'came forward'
  }
  return 'silent'
}

function answerIn(folder: string): string | undefined {
  try {
    return readFileSync(sign(folder), 'utf8')
  } catch {
    return undefined // not there yet
  }
}
