import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { App } from 'electron'

/** Never to change: records do not follow a new folder, they stay behind in the old one. */
const folderName = 'The Usual'
const backupFolderName = 'The Usual Backups'

/** Before anything else: an own folder may be given on the command line, as to any Chromium. */
export function keepOneFolder(app: Pick<App, 'commandLine' | 'getPath' | 'setPath'>): void {
  const asked = app.commandLine.getSwitchValue('user-data-dir')
  const folder = asked || join(app.getPath('appData'), folderName)
  mkdirSync(folder, { recursive: true })
  app.setPath('userData', folder)
}

/** In Documents, where people look and what uninstalling an app leaves alone. */
export const backupFolder = (app: Pick<App, 'getPath'>): string =>
  join(app.getPath('documents'), backupFolderName)
