import { goTo, useGoTo } from '#kit/go-to.ts'
import type { TodayRow } from '#kit/parts/today.ts'
import { sayApart } from '#kit/say-apart.ts'
import { useBook } from '#kit/use-book.ts'
import { usePerform } from '#kit/use-deed.ts'
import { useRowKeys } from '#kit/use-row-keys.tsx'
import { useToday } from '#kit/use-today.ts'
import { useSay, useWords } from '#kit/use-words.ts'
import type { Said } from '#shared/base/said.ts'
import { shorten } from '#shared/base/text.ts'
import type { Change } from '#shared/book/change.ts'
import { type SentenceKey, SentenceRow } from '#ui/SentenceRow.tsx'
import { putOff } from '../deeds.ts'
import { backAgain, type TodayEntry } from '../rules.ts'
import { words } from '../words/en.ts'
import classes from './Today.module.css'

type Props = { readonly entry: TodayEntry<TodayRow>; readonly onDone: (change: Change) => void }

/** The name, the matter in words, a key or two; other matters in a second line. */
export function TodayLine({ entry, onDone }: Props) {
  const w = useWords(words)
  const say = useSay()
  const today = useToday()
  const go = useGoTo()
  const { people } = useBook()
  const perform = usePerform()
  const { keysOf, tell, panel } = useRowKeys(onDone)
  const { main, others, customerId } = entry
  const called = customerId && people.get(customerId)?.called
  const [apart] = customerId ? people.apart(customerId) : []

  const open = () =>
    go(main.customerId === undefined ? main.to : (main.to ?? goTo.customer(main.customerId)))
  const later: SentenceKey = {
    letter: 'S',
    label: w(main.group === 'quiet' ? 'nextWeek' : 'tomorrow'),
    isQuiet: true,
    onPress: () => {
      const about = [main, ...others].map((each) => each.key)
      void tell(perform(putOff, { customerId, about, until: backAgain(main.group, today) }))
    },
  }
  const sentence = say(main.words)
  const more = others.map((each) => say(each.words)).join(' · ')
  return (
    <SentenceRow
      what={<What sentence={sentence} own={ownWordsIn(main.words)} />}
      said={sentence}
      onOpen={open}
      keys={[...keysOf(main.keys), later]}
      who={called && `${shorten(called, 80)}${apart ? ` (${sayApart(apart)})` : ''}`}
      tone={main.tone}
      more={more === '' ? undefined : shorten(more, 300)}
    >
      {panel && <div className={classes.panel}>{panel}</div>}
    </SentenceRow>
  )
}

type WhatProps = { readonly sentence: string; readonly own: string | undefined }

/** What a customer said or ordered is in ink; the shop's own words are coloured. */
function What({ sentence, own }: WhatProps) {
  const at = own === undefined ? -1 : sentence.lastIndexOf(own)
  if (own === undefined || at < 0) return sentence
  return (
    <>
      {sentence.slice(0, at)}
      <span className={classes.own}>{own}</span>
      {sentence.slice(at + own.length)}
    </>
  )
}

/** The customer's own words, which may stand in a sentence within the sentence. */
function ownWordsIn({ with: values = {} }: Said): string | undefined {
  if (typeof values.what === 'string') return values.what
  const inner = Object.values(values).flatMap((value) => (typeof value === 'object' ? value : []))
  return inner.map(ownWordsIn).find((own) => own !== undefined)
}
