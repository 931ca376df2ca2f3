import type { Apart } from '#book/people.ts'
import { shorten } from '#shared/base/text.ts'

/** "green scarf", "tag number 7", "…4567". */
export const sayApart = ({ by, text }: Apart): string =>
  by === 'phone' ? `…${text}` : shorten(text, 40)
