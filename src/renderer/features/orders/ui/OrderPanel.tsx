import { OneLinePanel } from '#kit/OneLinePanel.tsx'
import type { PanelProps } from '#kit/parts/counter.ts'
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
import { present } from '#shared/base/present.ts'
import { takeRepeat } from '../deeds/repeats.ts'
import { takeOrder } from '../deeds.ts'
import { closedFrom, orderableProducts } from '../repo.ts'
import { withAnswer } from '../rules/answered.ts'
import { agreedPrice } from '../rules/order-state.ts'
import { readOrder } from '../rules/read-order.ts'
import { words } from '../words/en.ts'
import { AskOrder, useOrderUnanswered } from './AskOrder.tsx'
import { AskSurprise, useSurprise } from './AskSurprise.tsx'
import { BeforeYes } from './BeforeYes.tsx'
import { orderDraft } from './drafts.ts'
import { ReadBack } from './ReadBack.tsx'
import { RoomThere } from './RoomThere.tsx'
import { WillBe } from './WillBe.tsx'

/** What, how many and for when, in one line; shown as understood before Enter. */
export function OrderPanel({ customerId, startWith = '', onlyForMe, done }: PanelProps) {
  const w = useWords(words)
  const isJob = useShop().trade === 'jobs'
  const at = useSaidAt()
  const sold = useLive(orderableProducts, [])
  const closed = useLive((records) => closedFrom(records, at.today), [at.today])
  const sayBeside = useSayBeside()
  const draft = useDraft(orderDraft, { customerId }, { typed: startWith })
  const { typed } = draft.fields
  const { save, saving } = useSave(() => done('saved'), draft)
  const answered = useAnsweredDay(typed)
  const read = withAnswer(
    readOrder(typed, { ...at, isVisit: isJob }, isJob ? [] : (sold ?? [])),
    answered.day,
    closed ?? [],
  )

  const ofSurprise = useSurprise(typed, read)
  const needed = useNeeded(read.words === undefined, w('saysWhatToo'))
  const unanswered = useOrderUnanswered(read.trouble, answered.asked)

  const { press: onSave } = useOnceRead(sold !== undefined && closed !== undefined, () => {
    const { words: what, day, minute, minutes, price, deposit, paid } = read
    const { part, repeat, slate, gift } = read
    if (needed.isRefused() || what === undefined) return
    if (read.trouble || day === undefined || ofSurprise.open !== undefined) return answered.ask()
    // A client's job is kept in words; only goods sold at a counter are counted.
    const lines = isJob ? [] : [...read.lines]
    const quote = isJob ? agreedPrice({ lines: read.lines, quote: price }) : price
    const note = sayBeside(present({ part })).join(', ') || undefined
    const marks = { slate, gift, surprise: ofSurprise.isSurprise, deposit, paid }
    const agreed = { customerId, words: what, lines, minute, minutes, quote, note, ...marks }
    if (repeat) void save(takeRepeat, { ...agreed, from: day, repeat })
    else void save(takeOrder, { ...agreed, day })
  })

  return (
    <OneLinePanel
      title={isJob ? w('newJob') : w('newOrder')}
      save={isJob ? w('saveJob') : w('saveOrder')}
      onSave={onSave}
      onClose={() => done('closed')}
      disabled={saving}
      label={isJob ? w('whatJob') : w('whatOrder')}
      error={needed.error || unanswered}
      placeholder={isJob ? w('exampleJob') : w('exampleOrder')}
      typed={typed}
      understood={read.spans}
      onType={(text) => draft.put({ typed: text })}
      draft={draft}
    >
      {typed !== '' && !needed.error && (
        <ReadBack read={present({ ...read, surprise: ofSurprise.isSurprise })} />
      )}
      {onlyForMe && <BeforeYes customerId={customerId} />}
      <WillBe read={read} />
      <RoomThere read={read} />
      {read.words !== undefined && read.trouble && !unanswered && (
        <AskOrder trouble={read.trouble} asked={answered.asked} onPick={answered.pick} />
      )}
      {ofSurprise.open !== undefined && !read.trouble && (
        <AskSurprise word={ofSurprise.open} asked={answered.asked} onPick={ofSurprise.pick} />
      )}
    </OneLinePanel>
  )
}
