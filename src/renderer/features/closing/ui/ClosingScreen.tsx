import { Anchor, Text } from '@mantine/core'
import { useState } from 'react'
import { goTo, useGoTo } from '#kit/go-to.ts'
import { JustDone } from '#kit/JustDone.tsx'
import { useFeatures } from '#kit/use-book.ts'
import { useLive } from '#kit/use-live.ts'
import { useShop } from '#kit/use-shop.ts'
import { useNow, useToday } from '#kit/use-today.ts'
import { useSay, useWords } from '#kit/use-words.ts'
import type { Change } from '#shared/book/change.ts'
import { Page } from '#ui/Page.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'
import { Section } from '#ui/Section.tsx'
import { SentenceList } from '#ui/SentenceList.tsx'
import { words } from '../words/en.ts'
import { ClosingLine } from './ClosingLine.tsx'
import { GoodNight } from './GoodNight.tsx'
import { type ClosingList, stillOpen } from './still-open.ts'

const aMinute = 60_000

/** The end of a day on one page: ticks for what is open, then Enter. Nothing is forced. */
export function ClosingScreen() {
  const w = useWords(words)
  const features = useFeatures()
  const today = useToday()
  const now = useNow(aMinute)
  const { trade } = useShop()
  const [done, setDone] = useState<Change>()
  const lists = useLive(
    (records) => {
      const parts = features
        .flatMap((feature) => feature.closing ?? [])
        .filter((part) => (part.trade ?? trade) === trade)
      return stillOpen(records, parts, today, now)
    },
    [features, today, now, trade],
  )
  if (!lists) return null
  return (
    <Page width="sentences">
      <PageTitle title={w('closeTheShop')} more={w('about')} />
      {lists.length === 0 && <Text>{w('nothingLeft')}</Text>}
      {lists.map((list) => (
        <Part key={list.part.order} list={list} onDone={setDone} />
      ))}
      <PrintTomorrow />
      {done && <JustDone key={done.id} change={done} onGone={() => setDone(undefined)} />}
      <GoodNight lists={lists} />
    </Page>
  )
}

type PartProps = { readonly list: ClosingList; readonly onDone: (change: Change) => void }

function Part({ list: { part, rows }, onDone }: PartProps) {
  const say = useSay()
  const { trade } = useShop()
  const { title, about } = part
  if (!title) return null
  const heading = say(typeof title === 'function' ? title(trade) : title)
  return (
    <Section title={heading}>
      {about && <Text c="dimmed">{say(about)}</Text>}
      <SentenceList label={heading}>
        {rows.map((row) => (
          <ClosingLine key={row.key} row={row} onDone={onDone} />
        ))}
      </SentenceList>
    </Section>
  )
}

/** Shown where there is such a list. */
function PrintTomorrow() {
  const w = useWords(words)
  const go = useGoTo()
  const features = useFeatures()
  const isThere = features.some((each) => each.screens?.some(({ path }) => path === goTo.comingUp))
  if (!isThere) return null
  return (
    <Text mt="xl">
      <Anchor component="button" type="button" onClick={() => go(goTo.comingUp)}>
        {w('printTomorrow')}
      </Anchor>
    </Text>
  )
}
