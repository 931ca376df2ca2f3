import { useRef } from 'react'
import type { SearchBoxHold } from '#kit/parts/search.ts'
import { FindCustomer } from './FindCustomer.tsx'
import { useLooseTyping } from './use-loose-typing.ts'

/** The small box above every screen except the counter. */
export function StripSearch() {
  const box = useRef<SearchBoxHold>(null)
  useLooseTyping(box)
  return <FindCustomer ref={box} size="strip" />
}
