import { useState } from 'react'
import { getI18n } from 'react-i18next'
import { fieldLabel, headingLabel } from '#kit/labels.ts'
import { saveText } from '#kit/save-text.ts'
import { useAppContext } from '#kit/use-book.ts'
import { useLocale } from '#kit/use-locale.ts'
import { useShop } from '#kit/use-shop.ts'
import { useSay, useWords } from '#kit/use-words.ts'
import { dayOf, instant, isDay } from '#shared/base/day.ts'
import { decimalsOf, type Money } from '#shared/base/money.ts'
import type { Said } from '#shared/base/said.ts'
import { shorten } from '#shared/base/text.ts'
import type { Change } from '#shared/book/change.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import type { HostFailure } from '#shared/host/contract.ts'
import { sayFullDay } from '#ui/say-day.ts'
import { workOff } from '#workers/long-work.ts'
import { aboutJson, aboutPage, withoutOwnersOwn } from '../rules/about-page.ts'
import type { Paper } from '../rules/about-values.ts'
import { words } from '../words/en.ts'

export type HandOverResult = { readonly tone: 'done' | 'trouble'; readonly said: Said }

type Asked = { readonly id: CustomerId; readonly called: string }

/** Gathers everything about them off the screen thread, and saves it where the owner says. */
export function useHandOver({ id, called }: Asked) {
  const { book, host } = useAppContext()
  const paper = usePaper(called)
  const [working, setWorking] = useState(false)
  const [told, setTold] = useState<HandOverResult>()
  const save = async (kind: 'html' | 'json', withOwn: boolean): Promise<void> => {
    setWorking(true)
    setTold(undefined)
    try {
      const all = await workOff('everything-about', { database: book.records.db.name, id })
      const mine = withOwn ? all : withoutOwnersOwn(all)
      const made = paper()
      const text = kind === 'html' ? aboutPage(mine, made) : aboutJson(mine, made)
      const saved = await saveText(host, { name: fileName(called, kind), kind, text })
      if (!saved.ok) setTold({ tone: 'trouble', said: words.say(whyNot(saved.error)) })
      else if (saved.value !== 'cancelled')
        setTold({ tone: 'done', said: words.say('handedOver', saved.value) })
    } catch (thrown) {
      console.error(thrown)
      setTold({ tone: 'trouble', said: words.say('notHandedOver') })
    } finally {
      setWorking(false)
    }
  }
  return { working, told, save }
}

const whyNot = ({ code }: HostFailure) => (code === 'disk-full' ? 'handOverFull' : 'notHandedOver')

function usePaper(called: string): () => Paper {
  const w = useWords(words)
  const say = useSay()
  const { book, features } = useAppContext()
  const locale = useLocale()
  const i18n = getI18n()
  const { language, currency, shop } = useShop()
  return () => {
    const at = book.clock.now()
    const day = (text: string): string => (isDay(text) ? sayFullDay(text, locale) : text)
    const moments = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })
    const money = new Intl.NumberFormat(language, { style: 'currency', currency })
    const deed = (change: Change): string => {
      const known = book.deeds.find((each) => each.name === change.deed)
      return known ? say(known.words(change, called, book.shop.now().trade)) : change.deed
    }
    return {
      title: w('aboutTitle', { who: called }),
      lead: w('aboutLead', { shop, day: day(dayOf(at)) }),
      language: i18n.resolvedLanguage ?? 'en',
      shop,
      at,
      history: w('aboutHistory'),
      yesOrNo: (yes) => w(yes ? 'yes' : 'no'),
      heading: (table) => say(headingLabel(features, table) ?? words.say('besides')),
      field: (table, field) => say(fieldLabel(features, table, field)),
      moment: (moment) => moments.format(instant(moment)),
      day,
      money: (minor: number | Money) => money.format(minor / 10 ** decimalsOf(currency)),
      deed,
    }
  }
}

/** "about Maria Keller.html": only characters that every file system accepts. */
const fileName = (called: string, kind: 'html' | 'json'): string =>
  `about ${shorten(
    called
      .replace(/[/\\:*?"<>|\p{Cc}]/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
    60,
  )}.${kind}`
