import { UnstyledButton } from '@mantine/core'
import { useEffect } from 'react'
import type { Records } from '#book/records.ts'
import type { Customer } from '#features/customers/model.ts'
import type { Feature } from '#kit/define-feature.ts'
import { useFeatures } from '#kit/use-book.ts'
import { useLive } from '#kit/use-live.ts'
import { useNow } from '#kit/use-today.ts'
import { useWords } from '#kit/use-words.ts'
import type { Instant } from '#shared/base/day.ts'
import { present } from '#shared/base/present.ts'
import { shorten } from '#shared/base/text.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { KeyHint } from '#ui/KeyHint.tsx'
import { keysHere } from '#ui/say-keys.ts'
import { facesOf } from '../repo.ts'
import { nameOf } from '../rules/names.ts'
import { likelyPlaceOf } from '../rules/press.ts'
import { words } from '../words/en.ts'
import { pressedKey } from './keys.ts'
import classes from './LikelyNow.module.css'
import { useShortName } from './use-short-name.ts'

type Likely = { readonly id: CustomerId; readonly face?: Customer; readonly take?: string }

const places = 6

type Props = {
  /** The card of the customer just served is below: no room for a title. */
  readonly slim: boolean
  readonly onOpen: (id: CustomerId) => void
}

/** Who usually comes about now: first name and initial, one key each. */
export function LikelyNow({ slim, onOpen }: Props) {
  const w = useWords(words)
  const features = useFeatures()
  const now = useNow(60_000)
  const likely = useLive((records) => readLikely(records, features, now), [features, now])
  const short = useShortName()
  useDigits(likely ?? [], onOpen)
  if (!likely || likely.length === 0) return null
  return (
    <section className={classes.likely} aria-label={w('likelyNow')}>
      {!slim && (
        <span className={classes.title} aria-hidden="true">
          {w('likelyNow')} <KeyHint keys={`Control+1…${likely.length}`} />
        </span>
      )}
      <div className={classes.people}>
        {likely.map(({ id, face, take }, at) => (
          <UnstyledButton
            key={id}
            className={classes.person}
            aria-keyshortcuts={keysHere(`Control+${at + 1}`)}
            onClick={() => onOpen(id)}
          >
            <span className={classes.label}>{(face && short(face)) ?? take}</span>
            <span className={classes.key}>
              <KeyHint keys={`${at + 1}`} />
            </span>
            {face && take && <span className={classes.take}>{take}</span>}
          </UnstyledButton>
        ))}
      </div>
    </section>
  )
}

/** Customers with a name, or else how they take it: a description is not for others to read. */
async function readLikely(
  records: Records,
  features: readonly Feature[],
  now: Instant,
): Promise<readonly Likely[]> {
  const part = features.find((feature) => feature.likely)?.likely
  const ids = (await part?.load(records, now, places)) ?? []
  const [faces, takes] = await Promise.all([facesOf(records, ids), takesOf(records, features, ids)])
  return ids.flatMap((id): readonly Likely[] => {
    const face = faces.get(id)
    const take = takes.get(id)
    if (face && nameOf(face) !== undefined) return [present({ id, face, take })]
    return take === undefined ? [] : [{ id, take }]
  })
}

async function takesOf(
  records: Records,
  features: readonly Feature[],
  ids: readonly CustomerId[],
): Promise<ReadonlyMap<CustomerId, string>> {
  const parts = features.flatMap((feature) => feature.brief ?? [])
  const loaded = await Promise.all(parts.map((part) => part.load(records, ids)))
  // An allergy is shown only on the card of the customer who has it.
  const takes = ids.map((id) =>
    loaded.flatMap((each) => each.get(id) ?? []).find((brief) => brief.tone !== 'allergy'),
  )
  return new Map(
    ids.flatMap((id, at) => {
      const text = takes[at]?.text
      return text === undefined ? [] : [[id, shorten(text, 40)] as const]
    }),
  )
}

function useDigits(likely: readonly Likely[], onOpen: (id: CustomerId) => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const place = event.defaultPrevented ? undefined : likelyPlaceOf(pressedKey(event))
      if (place === undefined) return
      // The browser would switch tabs.
      event.preventDefault()
      const chosen = likely[place - 1]
      if (chosen && !event.repeat) onOpen(chosen.id)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [likely, onOpen])
}
