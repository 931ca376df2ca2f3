import { type Opening, openBook } from '#book/open.ts'
import { type Gathering, gatherPeople } from '#features/customers/derived/gather-people.ts'
import { bookShape } from '#workers/book-shape.ts'
import { keepOlder } from './keep-older.ts'
import type { AppParts, SampleKind } from './provided.ts'
import { sampleIn } from './sample-in.ts'

/** What can begin before the screens are loaded; a sample shop is opened later. */
export type Early = { readonly language: string } & (
  | { readonly sample: SampleKind }
  | { readonly opening: Opening; readonly gathering?: Gathering }
)

/**
 * Opens the book, if there is one, and begins to read the people; creates nothing. It imports only
 * models, so it runs while the rest of the program is still loading.
 */
export async function openEarly(
  parts: Pick<AppParts, 'host' | 'clock' | 'indexedDB'>,
): Promise<Early> {
  const about = await parts.host.calls['app:about'](undefined)
  const language = about.ok ? about.value.language : 'en'
  const sample = (about.ok ? about.value.sample : undefined) ?? sampleIn(window.location.search)
  if (sample) return { language, sample }
  const opening = await openBook({ ...parts, shape: bookShape, keepOlder: keepOlder(parts) })
  if (opening.state !== 'open') return { language, opening }
  return { language, opening, gathering: gatherPeople(opening.records, opening.row.bookId) }
}
