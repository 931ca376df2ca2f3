import { UnstyledButton } from '@mantine/core'
import { IconAlertTriangleFilled } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useWords } from '#kit/use-words.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { KeyHint } from '#ui/KeyHint.tsx'
import { keysHere } from '#ui/say-keys.ts'
import { likelyPlaceOf, likelyPlaces } from '../rules/press.ts'
import { words } from '../words/en.ts'
import { pressedKey } from './keys.ts'
import classes from './LikelyNow.module.css'
import { useShortName } from './use-short-name.ts'
import { type Tile, useTiles } from './use-tiles.ts'

type Props = {
  /** The card of the customer just served is below: room for one row, without a title. */
  readonly slim: boolean
  readonly onOpen: (id: CustomerId) => void
}

/** A tile for each: who usually comes about now, then the other regulars; six have a key. */
export function LikelyNow({ slim, onOpen }: Props) {
  const w = useWords(words)
  const shown = useTiles()
  const tiles = shown?.tiles ?? []
  useDigits(tiles, onOpen)
  if (!shown || tiles.length === 0) return null
  const title = { all: 'likelyNow', some: 'likelyAndOthers', none: 'regulars' } as const
  return (
    <section className={classes.likely} aria-label={w('likelyNow')} data-slim={slim || undefined}>
      {!slim && (
        <h2 className={classes.title}>
          {w(title[shown.likely])} <KeyHint keys={`Control+1…${likelyPlaces}`} />
        </h2>
      )}
      <div className={classes.people}>
        {tiles.map((tile) => (
          <Person key={tile.id} tile={tile} onOpen={onOpen} />
        ))}
      </div>
    </section>
  )
}

type PersonProps = Pick<Props, 'onOpen'> & { readonly tile: Tile }

/** First name and initial, and below it what they usually have. */
function Person({ tile: { id, place, face, take, hasAllergy }, onOpen }: PersonProps) {
  const w = useWords(words)
  const short = useShortName()
  const hasKey = place <= likelyPlaces
  return (
    <UnstyledButton
      className={classes.person}
      aria-keyshortcuts={hasKey ? keysHere(`Control+${place}`) : undefined}
      onClick={() => onOpen(id)}
    >
      <span className={classes.label}>{(face && short(face)) ?? take}</span>
      {hasAllergy && (
        <IconAlertTriangleFilled
          className={classes.allergy}
          role="img"
          aria-label={w('hasAllergy')}
        />
      )}
      {hasKey && (
        <span className={classes.key}>
          <KeyHint keys={`${place}`} />
        </span>
      )}
      {face && take && <span className={classes.take}>{take}</span>}
    </UnstyledButton>
  )
}

function useDigits(tiles: readonly Tile[], onOpen: (id: CustomerId) => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const pressed = event.defaultPrevented ? undefined : likelyPlaceOf(pressedKey(event))
      if (pressed === undefined) return
      // The browser would switch tabs.
      event.preventDefault()
      const chosen = tiles.find(({ place }) => place === pressed)
      if (chosen && !event.repeat) onOpen(chosen.id)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [tiles, onOpen])
}
