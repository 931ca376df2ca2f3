import { Text } from '@mantine/core'
import { memo } from 'react'
import type { Brief } from '#kit/define-feature.ts'
import { goTo } from '#kit/go-to.ts'
import { useWords } from '#kit/use-words.ts'
import { shorten } from '#shared/base/text.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { AllergyMark } from '#ui/AllergyBand.tsx'
import { words } from '../words/en.ts'
import classes from './CustomerList.module.css'
import { usePeople } from './use-people.ts'

type Props = {
  readonly id: CustomerId
  readonly at: number
  readonly of: number
  readonly place: { readonly height: number; readonly transform: string }
  readonly isCurrent: boolean
  readonly briefs: readonly Brief[]
  readonly onFocus: () => void
}

const longestShown = 200

/** One line about one person: name, how they take it, tags. */
export function CustomerRow({ id, at, of, place, isCurrent, briefs, onFocus }: Props) {
  const w = useWords(words)
  const { people } = usePeople()
  const person = people.get(id)
  if (!person) return null
  return (
    <li className={classes.item} style={place} aria-posinset={at + 1} aria-setsize={of}>
      <a
        className={classes.row}
        href={`#${goTo.customer(id)}`}
        data-row={at}
        tabIndex={isCurrent ? 0 : -1}
        onFocus={onFocus}
      >
        <span className={classes.name}>
          {shorten(person.called, longestShown)}
          {person.description && (
            <Text span c="dimmed" size="sm" className={classes.description}>
              {shorten(person.description, longestShown)}
            </Text>
          )}
        </span>
        <span className={classes.briefs}>
          {briefs.slice(0, 6).map(({ text, tone }) => (
            <span key={`${tone} ${text}`} className={classes.brief}>
              {tone === 'allergy' ? (
                <AllergyMark label={w('allergy')} text={shorten(text, 80)} />
              ) : (
                shorten(text, 80)
              )}
            </span>
          ))}
        </span>
        <Tags tags={person.tags} />
      </a>
    </li>
  )
}

const tagsShown = 3

const Tags = memo(function Tags({ tags }: { readonly tags: readonly string[] }) {
  const more = tags.length - tagsShown
  return (
    <span className={classes.tags}>
      {tags.slice(0, tagsShown).map((tag) => (
        <span key={tag} className={classes.tag}>
          {shorten(tag, 30)}
        </span>
      ))}
      {more > 0 && <span className={classes.tag}>+{more}</span>}
    </span>
  )
})
