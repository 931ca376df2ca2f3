import { Group, Text } from '@mantine/core'
import { ToTrash } from '#kit/ToTrash.tsx'
import { useAddressId } from '#kit/use-address-id.ts'
import { useLive } from '#kit/use-live.ts'
import { useLocale } from '#kit/use-locale.ts'
import { useMoney } from '#kit/use-shop.ts'
import { useWords } from '#kit/use-words.ts'
import { Message } from '#ui/Message.tsx'
import { Page } from '#ui/Page.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'
import { sayFullDay, sayTime } from '#ui/say-day.ts'
import { type PaymentId, payments } from '../model.ts'
import { paymentOf } from '../repo/money.ts'
import { words } from '../words/en.ts'
import { Whose } from './Whose.tsx'

/** One payment of a slate; what was not paid after all goes to the trash. */
export function PaymentScreen() {
  const id = useAddressId<PaymentId>('payments')
  return id && <PaymentShown key={id} id={id} />
}

function PaymentShown({ id }: { readonly id: PaymentId }) {
  const w = useWords(words)
  const money = useMoney()
  const locale = useLocale()
  const read = useLive(async (records) => ({ payment: await paymentOf(records, id) }), [id])
  if (!read) return null
  const { payment } = read
  if (!payment) return <Message title={w('payment')} text={w('paymentGoneTitle')} />
  const { customerId, amount, purchaseIds, day, minute } = payment
  return (
    <Page>
      <PageTitle
        title={w('paidOfSlate', { amount: money(amount) })}
        screen={w('payment')}
        more={`${sayFullDay(day, locale)}, ${sayTime(minute, locale)}`}
      />
      <Text>{w('paidFor', { count: purchaseIds.length })}</Text>
      <Whose customerId={customerId} />
      <Text c="dimmed">{w('trashedPaymentHint')}</Text>
      <Group>
        <ToTrash table={payments} id={id} />
      </Group>
    </Page>
  )
}
