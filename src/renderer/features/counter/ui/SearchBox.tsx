import { type KeyboardEvent, memo, type Ref } from 'react'
import type { SearchBoxHold, SearchBoxProps } from '#kit/parts/search.ts'
import { useFeatures } from '#kit/use-book.ts'
import classes from './Counter.module.css'

type Props = Required<Pick<SearchBoxProps, 'onOpen' | 'onMark' | 'onLeave'>> & {
  readonly hold: Ref<SearchBoxHold>
  /** Esc in the empty box. */
  readonly onAway: () => void
}

/** The search feature's box, large. */
export const SearchBox = memo(function SearchBox(props: Props) {
  const { hold, onOpen, onMark, onLeave, onAway } = props
  const Box = useFeatures().find((feature) => feature.searchBox)?.searchBox
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) onAway()
  }
  return (
    <search className={classes.search} onKeyDown={onKeyDown}>
      {Box && <Box ref={hold} size="large" onOpen={onOpen} onMark={onMark} onLeave={onLeave} />}
    </search>
  )
})
