import { versionsOf } from '../migrate.ts'
import type { BookVersion } from './version.ts'

// Found by their path, so that a new version is one new file.
const files = import.meta.glob<Readonly<Record<string, BookVersion>>>('./[0-9]*.ts', {
  eager: true,
})

/** Every version of the book; the last is the shape this program writes. */
export const versions = versionsOf(Object.values(files).flatMap((file) => Object.values(file)))

export const currentVersion: number = versions.current
