import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const ours = join(root, 'test', 'fixtures', 'contacts')
const real = join(root, '..', 'shared', 'data')

/** Real lists if they are beside the project, else small ones of our own. */
export function listsToBring(): { readonly cards: readonly string[]; readonly googleCsv: string } {
  const cards = join(real, 'vcard', 'ez-vcard', 'io', 'text')
  const google = join(real, 'contacts-csv', 'excerpts', 'google_contacts_new_header.csv')
  if (!existsSync(cards) || !existsSync(google)) return ownLists()
  return { cards: filesIn(cards, '.vcf'), googleCsv: google }
}

export const ownLists = () => ({
  cards: filesIn(ours, '.vcf'),
  googleCsv: join(ours, 'google.csv'),
})

const filesIn = (folder: string, ending: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => join(folder, name))
