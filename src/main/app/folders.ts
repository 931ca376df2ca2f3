import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { App } from 'electron'

/** Never change this: records do not move to a new folder, they stay in the old one. */
const folderName = 'The Usual'
const backupFolderName = 'The Usual Backups'

/** Runs first: the command line may name another folder, as with any Chromium. */
export function keepOneFolder(app: Pick<App, 'commandLine' | 'getPath' | 'setPath'>): void {
  const asked = app.commandLine.getSwitchValue('user-data-dir')
  const folder = asked || join(app.getPath('appData'), folderName)
  mkdirSync(folder, { recursive: true })
  app.setPath('userData', folder)
}

/** In Documents: people look there, and uninstalling an app leaves it alone. */
export const backupFolder = (app: Pick<App, 'getPath'>): string =>
  join(app.getPath('documents'), backupFolderName)
