import { Button, Group, Text } from '@mantine/core'
import { ToTrash } from '#kit/ToTrash.tsx'
import { useAddressId } from '#kit/use-address-id.ts'
import { useAsking } from '#kit/use-asking.ts'
import { useLive } from '#kit/use-live.ts'
import { useLocale } from '#kit/use-locale.ts'
import { useMoney, useShop } from '#kit/use-shop.ts'
import { useToday } from '#kit/use-today.ts'
import { useSay, useWords } from '#kit/use-words.ts'
import { Message } from '#ui/Message.tsx'
import { Page } from '#ui/Page.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'
import { sayFullDay, sayTime } from '#ui/say-day.ts'
import { type PurchaseId, purchases } from '../model.ts'
import { storyOf } from '../repo.ts'
import { unitsBackOf } from '../rules/ahead.ts'
import { tell } from '../rules/tell.ts'
import { words } from '../words/en.ts'
import { MovePurchasePanel } from './MovePurchasePanel.tsx'
import { RefundPanel } from './RefundPanel.tsx'
import { SlatePanel } from './SlatePanel.tsx'
import { moreSaid, wordsSaid } from './say-story.ts'
import { TimePanel } from './TimePanel.tsx'
import { VoidPanel } from './VoidPanel.tsx'
import { Whose } from './Whose.tsx'

/** One purchase, and its possible corrections. */
export function PurchaseScreen() {
  const id = useAddressId<PurchaseId>('purchases')
  return id && <PurchaseOf key={id} id={id} />
}

function PurchaseOf({ id }: { readonly id: PurchaseId }) {
  const w = useWords(words)
  const say = useSay()
  const today = useToday()
  const locale = useLocale()
  const { currency, language } = useShop()
  const money = useMoney()
  const read = useLive(async (records) => ({ story: await storyOf(records, id) }), [id])
  if (!read) return null
  const { story } = read
  if (!story) return <Message title={w('purchase')} text={w('purchaseGone')} />
  const { customerId, day, minute } = story.purchase
  const told = tell(story)
  const unitsBack = unitsBackOf(story.refunds)
  const more = moreSaid(told, { currency, language })
  const when = `${sayFullDay(day, locale)}, ${sayTime(minute, locale)}`
  return (
    <Page>
      <PageTitle
        title={say(wordsSaid(told))}
        screen={w('purchase')}
        more={day === today ? sayTime(minute, locale) : when}
      />
      {more && <Text size="lg">{say(more)}</Text>}
      {story.purchase.drawn !== undefined && <Text>{w('fromAhead')}</Text>}
      {story.purchase.drawn !== undefined && unitsBack > 0 && (
        <Text>{w('backAhead', { count: unitsBack })}</Text>
      )}
      {story.inParts !== undefined && (
        <Text>{w('paidInParts', { amount: money(story.inParts) })}</Text>
      )}
      {story.refunds.map(({ id: refundId, why }) => why && <Text key={refundId}>{why}</Text>)}
      <Whose customerId={customerId} />
      {story.voided ? (
        <ToTrash table={purchases} id={id} />
      ) : (
        <Corrections id={id} onSlate={told.onSlate} />
      )}
    </Page>
  )
}

const corrections = [
  { label: 'refund', panel: 'purchase refund', Panel: RefundPanel },
  { label: 'moveTo', panel: 'purchase move', Panel: MovePurchasePanel },
  { label: 'changeTime', panel: 'purchase time', Panel: TimePanel },
  { label: 'putOnSlate', panel: 'purchase slate', Panel: SlatePanel },
  { label: 'voidIt', panel: 'purchase void', Panel: VoidPanel },
] as const
const panels = corrections.map((each) => each.panel)

type CorrectionsProps = { readonly id: PurchaseId; readonly onSlate: boolean }

function Corrections({ id, onSlate }: CorrectionsProps) {
  const w = useWords(words)
  const [asking, ask] = useAsking(id, panels)
  const open = corrections.find((each) => each.panel === asking)
  if (open) return <open.Panel rowId={id} done={() => ask(undefined)} />
  return (
    <Group gap="xs">
      {corrections
        .filter((each) => each.label !== 'putOnSlate' || !onSlate)
        .map((each) => (
          <Button key={each.label} variant="default" onClick={() => ask(each.panel)}>
            {w(each.label)}
          </Button>
        ))}
      <ToTrash table={purchases} id={id} />
    </Group>
  )
}
