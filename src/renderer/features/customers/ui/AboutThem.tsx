import { Spoiler } from '@mantine/core'
import { useLive } from '#kit/use-live.ts'
import { useLocale } from '#kit/use-locale.ts'
import { useToday } from '#kit/use-today.ts'
import { useWords } from '#kit/use-words.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { Fact, Facts } from '#ui/Facts.tsx'
import { Section } from '#ui/Section.tsx'
import { sayNear } from '#ui/say-day.ts'
import { customerOf } from '../repo.ts'
import { betweenWords } from '../rules/between.ts'
import { words } from '../words/en.ts'
import classes from './CustomerPage.module.css'

/** What else helps to know: note, tags, cards, and what only the owner sees. */
export function AboutThem({ customerId }: { readonly customerId: CustomerId }) {
  const w = useWords(words)
  const today = useToday()
  const locale = useLocale()
  const customer = useLive((records) => customerOf(records, customerId), [customerId])
  if (!customer) return null
  const { note, tags, codes, awayUntil, between } = customer
  return (
    <Section title={w('goodToKnow')} order={3}>
      <Facts>
        {note && (
          <Fact label={w('note')}>
            <Spoiler maxHeight={180} showLabel={w('readOn')} hideLabel={w('readLess')}>
              <div className={classes.words}>{note}</div>
            </Spoiler>
          </Fact>
        )}
        {tags.length > 0 && (
          <Fact label={w('tags')}>
            <Spoiler maxHeight={110} showLabel={w('allTags')} hideLabel={w('readLess')}>
              <ul className={classes.tags}>
                {tags.map((tag) => (
                  <li key={tag} className={classes.tag}>
                    {tag}
                  </li>
                ))}
              </ul>
            </Spoiler>
          </Fact>
        )}
        {awayUntil && awayUntil >= today && (
          <Fact label={w('awayUntil')}>{sayNear(awayUntil, today, locale)}</Fact>
        )}
        {codes.length > 0 && <Fact label={w('codes')}>{codes.join(', ')}</Fact>}
        {between && <Fact label={w('between')}>{w(betweenWords[between])}</Fact>}
      </Facts>
    </Section>
  )
}
