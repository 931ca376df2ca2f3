import { IconBuildingStore } from '@tabler/icons-react'
import { useLocation } from '@tanstack/react-router'
import type { Feature } from '#kit/define-feature.ts'
import { goTo } from '#kit/go-to.ts'
import type { StripPart } from '#kit/parts/shell.ts'
import { useBook } from '#kit/use-book.ts'
import { useWords } from '#kit/use-words.ts'
import { sampleIn } from '../sample-in.ts'
import { words } from '../words/en.ts'
import { RoomState } from './RoomState.tsx'
import { SecondCopyState } from './SecondCopyState.tsx'
import classes from './Strip.module.css'

/** Above every screen: the search box, the name of a sample shop, and states. */
export function Strip({ features }: { readonly features: readonly Feature[] }) {
  const w = useWords(words)
  const { sample } = useBook()
  const pathname = useLocation({ select: (at) => at.pathname })
  const search = pathname === goTo.counter ? [] : partsAt(features, 'search')
  const end = partsAt(features, 'end')
  if (search.length + end.length === 0 && !sample) return null
  return (
    <section
      className={classes.strip}
      aria-label={w('strip')}
      data-quiet={search.length === 0 || undefined}
    >
      <div className={classes.search}>{shown(search)}</div>
      <div className={classes.end}>
        {sample && <SampleMark />}
        {shown(end)}
      </div>
      <div className={classes.worries}>
        <RoomState />
        <SecondCopyState />
        {shown(partsAt(features, 'worry'))}
      </div>
    </section>
  )
}

const partsAt = (features: readonly Feature[], side: StripPart['side']): readonly StripPart[] =>
  features
    .flatMap((feature) => feature.strip ?? [])
    .filter((part) => part.side === side)
    .sort((one, other) => one.order - other.order)

const shown = (parts: readonly StripPart[]) =>
  parts.map(({ View, side, order }) => <View key={`${side} ${order}`} />)

function SampleMark() {
  const w = useWords(words)
  return (
    <p className={classes.sample}>
      <IconBuildingStore size={18} stroke={1.8} aria-hidden="true" />
      {w('sampleShop')}
      {sampleIn(window.location.search) && (
        <a className={classes.home} href={window.location.pathname}>
          {w('backToYours')}
        </a>
      )}
    </p>
  )
}
