import { type Opening, openBook } from '#book/open.ts'
import { type Gathering, gatherPeople } from '#features/customers/derived/gather-people.ts'
import { bookShape } from '#workers/book-shape.ts'
import { keepOlder } from './keep-older.ts'
import type { AppParts, SampleKind } from './provided.ts'
import { sampleIn } from './sample-in.ts'

/** What can be begun before the screens are there; a sample shop is opened later, by itself. */
export type Early = { readonly language: string } & (
  | { readonly sample: SampleKind }
  | { readonly opening: Opening; readonly gathering?: Gathering }
)

/**
 * Opens what there is to open and begins to read the people; creates nothing. It stands on the
 * models alone, so that it is on its way while the rest of the program is still being loaded.
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
