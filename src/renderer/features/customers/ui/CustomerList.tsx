import { useMediaQuery } from '@mantine/hooks'
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import type { Said } from '#shared/base/said.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import classes from './CustomerList.module.css'
import { CustomerRow } from './CustomerRow.tsx'
import { useBriefs } from './use-briefs.ts'

type Props = {
  readonly ids: readonly CustomerId[]
  readonly label: string
  /** Why someone is found whose name does not say it. */
  readonly whys?: ReadonlyMap<CustomerId, Said>
}

const borders = 2

/** For five rows as well as fifty thousand: only the visible ones are rendered. */
export function CustomerList(props: Props) {
  const height = useMediaQuery('(max-width: 40em)') ? 68 : 52
  // A new height makes a new list: old measurements do not apply.
  return <Rows key={height} height={height} {...props} />
}

function Rows({ ids, label, whys, height }: Props & { readonly height: number }) {
  const place = useRef<HTMLDivElement>(null)
  const [current, setCurrent] = useState(0)
  const [walked, setWalked] = useState(0)
  const rows = useVirtualizer({
    count: ids.length,
    getScrollElement: () => place.current,
    estimateSize: () => height,
    overscan: 8,
    // The focused row stays rendered out of sight, or End and Tab could not reach it.
    rangeExtractor: (range) =>
      [...new Set([Math.min(current, ids.length - 1), ...defaultRangeExtractor(range)])].sort(
        (one, other) => one - other,
      ),
  })
  const shown = rows.getVirtualItems()
  const whole = rows.getTotalSize() + borders
  const briefs = useBriefs(
    useStill(shown.map((each) => ids[each.index]).filter(isThere), rows.isScrolling),
  )

  useLayoutEffect(() => {
    if (walked > 0) place.current?.querySelector<HTMLElement>(`[data-row="${current}"]`)?.focus()
  }, [walked, current])

  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((rows.scrollRect?.height ?? 0) / height) - 1)
    const to = stepTo(event.key, current, page, ids.length - 1)
    if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    rows.scrollToIndex(to)
    setCurrent(to)
    setWalked(walked + 1)
  }
  return (
    <div
      ref={place}
      className={classes.place}
      style={{ flexBasis: whole, minHeight: `min(16rem, ${whole}px)` }}
    >
      <ul
        className={classes.rows}
        aria-label={label}
        style={{ height: rows.getTotalSize() }}
        onKeyDown={onKeyDown}
      >
        {shown.map(({ index, start, size }) => {
          const id = ids[index]
          return (
            id && (
              <CustomerRow
                key={id}
                id={id}
                why={whys?.get(id)}
                at={index}
                of={ids.length}
                place={{ height: size, transform: `translateY(${start}px)` }}
                isCurrent={index === Math.min(current, ids.length - 1)}
                briefs={briefs.get(id) ?? []}
                onFocus={() => setCurrent(index)}
              />
            )
          )
        })}
      </ul>
    </div>
  )
}

/** The visible rows when scrolling has stopped: nothing is read for rows that pass by. */
function useStill(ids: readonly CustomerId[], isScrolling: boolean): readonly CustomerId[] {
  const still = useRef(ids)
  if (!isScrolling || still.current.length === 0) still.current = ids
  return still.current
}

const isThere = (id: CustomerId | undefined): id is CustomerId => id !== undefined

function stepTo(key: string, from: number, page: number, last: number): number | undefined {
  const to = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    PageDown: from + page,
    PageUp: from - page,
    Home: 0,
    End: last,
  }[key]
  return to === undefined ? undefined : Math.min(last, Math.max(0, to))
}
