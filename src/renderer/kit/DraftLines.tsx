import { CloseButton, Group, Stack } from '@mantine/core'
import { useSyncExternalStore } from 'react'
import type { CustomerId } from '#shared/book/ids.ts'
import { ActionButton } from '#ui/ActionButton.tsx'
import { isOfAnotherDay } from './draft-kind.ts'
import { goTo, useGoTo } from './go-to.ts'
import type { CardAction } from './parts/counter.ts'
import { useActions } from './use-actions.ts'
import { askAgain } from './use-asking.ts'
import { useAppContext, useBook, useFeatures } from './use-book.ts'
import { useShop } from './use-shop.ts'
import { useSay, useWords } from './use-words.ts'
import { words } from './words/kit-en.ts'

type Props = {
  readonly customerId: CustomerId
  /** Opens the panel of this action. */
  readonly onAction: (action: CardAction) => void
}

/** "You were writing a note": one key leads back into it. The words themselves are never shown. */
export function DraftLines({ customerId, onAction }: Props) {
  const w = useWords(words)
  const say = useSay()
  const { trade } = useShop()
  const go = useGoTo()
  const { drafts } = useAppContext()
  const found = useFound(customerId)
  if (found.length === 0) return null
  return (
    <Stack gap={6}>
      {found.map(({ draft, kind, said, action }) => {
        const text = say(typeof said === 'function' ? said(trade) : said)
        const goOn = () => {
          if (action) return onAction(action)
          askAgain(draft)
          go(kind.to?.(draft.about) ?? goTo.customer(customerId))
        }
        return (
          <Group key={`${draft.about} ${draft.panel}`} gap={4} wrap="nowrap">
            <ActionButton
              variant="light"
              color="honey"
              label={text}
              {...(action ? { keys: action.letter } : {})}
              onPress={goOn}
            />
            <CloseButton
              aria-label={w('discardOne', { what: text })}
              onClick={() => drafts.put(draft, undefined)}
            />
          </Group>
        )
      })}
    </Stack>
  )
}

/** Those whose panel is in this trade, and not open. */
function useFound(customerId: CustomerId) {
  const { clock } = useBook()
  const actions = useActions()
  const others = useFeatures().flatMap((feature) => feature.drafts ?? [])
  const { drafts } = useAppContext()
  useSyncExternalStore(drafts.onChange, drafts.version)
  return drafts.all().flatMap((draft) => {
    if (draft.customerId !== customerId || drafts.isHeld(draft)) return []
    const action = actions.find((each) => each.draft.panel === draft.panel)
    const kind = action?.draft ?? others.find((each) => each.panel === draft.panel)
    if (!kind?.said || isOfAnotherDay(kind, draft, clock.now())) return []
    return [{ draft, kind, said: kind.said, action }]
  })
}
