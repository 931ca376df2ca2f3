import { accessSync, chmodSync, constants, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { App } from 'electron'
import { err, ok, type Result } from '#shared/base/result.ts'
import { systemCode } from '../services/failure.ts'
import { noFolder, type StartTrouble } from './start-trouble.ts'

/** Never change this: records do not move to a new folder, they stay in the old one. */
const folderName = 'The Usual'

/** Runs first: the command line may name another folder, as with any Chromium. */
export function keepOneFolder(
  app: Pick<App, 'commandLine' | 'getPath' | 'setPath'>,
  platform: NodeJS.Platform = process.platform,
): Result<string, StartTrouble> {
  const asked = app.commandLine.getSwitchValue('user-data-dir')
  const folder = asked || join(app.getPath('appData'), folderName)
  try {
    if (platform !== 'win32') keepFromOthers()
    mkdirSync(folder, { recursive: true })
    if (platform !== 'win32') chmodSync(folder, 0o700)
    // A lock that can't be written looks like a second start.
    accessSync(folder, constants.W_OK)
  } catch (trouble) {
    return err(noFolder(folder, systemCode(trouble) ?? String(trouble)))
  }
  app.setPath('userData', folder)
  return ok(folder)
}

/** Whoever else has an account on this computer reads nothing that we or Chromium write. */
const keepFromOthers = (): void => void process.umask(0o077)

/** Uninstalling an app leaves it alone, wherever it is. */
export const backupFolderName = 'The Usual Backups'
