import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { Panel } from '#kit/Panel.tsx'
import { ToTrash } from '#kit/ToTrash.tsx'
import { useAnsweredDay } from '#kit/use-answered-day.ts'
import { useDraft } from '#kit/use-draft.ts'
import { useLive } from '#kit/use-live.ts'
import { useNeeded } from '#kit/use-needed.ts'
import { useOnceRead } from '#kit/use-once-read.ts'
import { useSaidAt } from '#kit/use-said-at.ts'
import { useSave } from '#kit/use-save.ts'
import { useSayBeside } from '#kit/use-say-said.ts'
import { useShop } from '#kit/use-shop.ts'
import { useWords } from '#kit/use-words.ts'
import { Aloud } from '#ui/Aloud.tsx'
import { cancelOrder, notCollected } from '../deeds/endings.ts'
import { editOrder } from '../deeds.ts'
import { type Order, orders } from '../model.ts'
import { closedFrom, orderableProducts } from '../repo.ts'
import { withAnswer } from '../rules/answered.ts'
import { agreedPrice } from '../rules/order-state.ts'
import { soldLine } from '../rules/parts.ts'
import { reread } from '../rules/read-order.ts'
import { words } from '../words/en.ts'
import { ChangedWords } from './ChangedWords.tsx'
import { orderChangeDraft } from './drafts.ts'
import { LinesReady } from './LinesReady.tsx'
import { OfARepeat } from './OfARepeat.tsx'
import { RoomThere } from './RoomThere.tsx'
import { TermsFields } from './TermsFields.tsx'
import { termsOf, useTerms } from './use-terms.ts'

type Props = { readonly order: Order; readonly done: () => void }

/** Corrects an order's words, day, price or marks, cancels it, or moves it to the trash. */
export function OrderDetails({ order, done }: Props) {
  const w = useWords(words)
  const shop = useShop()
  const isJob = shop.trade === 'jobs'
  const at = useSaidAt()
  const sold = useLive(orderableProducts, [])
  const closed = useLive((records) => closedFrom(records, at.today), [at.today])
  const sayBeside = useSayBeside()
  const { id, customerId, deviceId } = order
  // The order as it was when the panel opened: a live update must not overwrite typing.
  const [opened] = useState(() => ({ typed: order.words, ...termsOf(order, shop) }))
  const draft = useDraft(orderChangeDraft, { about: id, customerId }, opened)
  const { typed } = draft.fields
  const { save, saving } = useSave(done, draft)
  const terms = useTerms(draft.fields, (changed) => draft.put(changed))
  const answered = useAnsweredDay(typed)
  const isSame = typed === order.words
  const known = reread(order, typed, { ...at, isVisit: isJob }, isJob ? [] : (sold ?? []))
  const read = isSame ? known : withAnswer(known, answered.day, closed ?? [])

  const needed = useNeeded(read.words === undefined, w('saysWhatToo'))

  const { press: onSave } = useOnceRead(sold !== undefined && closed !== undefined, () => {
    const { words: what, day, minute, price } = read
    const said = isJob ? agreedPrice({ lines: known.lines, quote: price }) : price
    if (needed.isRefused() || what === undefined) return
    if (read.trouble || day === undefined) return answered.ask()
    const agreed = terms.take(read, said)
    if (!agreed) return
    const lines = (isJob ? order : read).lines.map(soldLine)
    const note = sayBeside(read).join(', ') || order.note
    const kept = { id, ...agreed, deviceId, note }
    void save(editOrder, { ...kept, words: what, lines, day, minute })
  })
  return (
    <Panel
      title={order.words}
      save={w('saveChange')}
      onSave={onSave}
      onClose={done}
      disabled={saving}
      draft={draft}
    >
      <ChangedWords
        typed={typed}
        onType={(text) => draft.put({ typed: text })}
        read={read}
        error={needed.error}
        answered={answered}
      >
        {!isSame && <RoomThere read={read} of={order} />}
      </ChangedWords>
      {read.maybeSurprise !== undefined && !isSame && !draft.fields.surprise && (
        <Text>
          <Aloud>{w('maybeSurpriseHint', { word: read.maybeSurprise })}</Aloud>
        </Text>
      )}
      <LinesReady order={order} />
      <TermsFields terms={terms} />
      <OfARepeat order={order} done={done} />
      <Group gap="xs">
        {!isJob && (
          <Button variant="default" onClick={() => void save(notCollected, { id })}>
            {w('notCollected')}
          </Button>
        )}
        <Button variant="default" onClick={() => void save(cancelOrder, { id })}>
          {w('cancel')}
        </Button>
        <ToTrash table={orders} id={id} done={done} draft={draft} />
      </Group>
    </Panel>
  )
}
