import { Checkbox, Stack } from '@mantine/core'
import { useDeed } from '#kit/use-deed.ts'
import { useNumber } from '#kit/use-shop.ts'
import { useWords } from '#kit/use-words.ts'
import { shorten } from '#shared/base/text.ts'
import { markLine } from '../deeds/checks.ts'
import type { Order } from '../model.ts'
import { leftOf } from '../rules/parts.ts'
import { words } from '../words/en.ts'

/** Each line is got ready by itself; a tick is saved at once. */
export function LinesReady({ order: { id, lines } }: { readonly order: Order }) {
  const w = useWords(words)
  const number = useNumber()
  const mark = useDeed(markLine)
  if (lines.length < 2) return null
  return (
    <Stack role="group" aria-label={w('linesOf')} gap="xs">
      {[...lines.entries()].map(([line, each]) => (
        <Checkbox
          key={line}
          label={w('lineReady', {
            what: w('things', { many: number(leftOf(each)), what: shorten(each.words, 80) }),
          })}
          checked={each.ready === true}
          disabled={leftOf(each) <= 0}
          onChange={(event) => void mark({ id, line, ready: event.currentTarget.checked })}
        />
      ))}
    </Stack>
  )
}
