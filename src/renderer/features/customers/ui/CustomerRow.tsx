import { Text } from '@mantine/core'
import { memo } from 'react'
import { goTo } from '#kit/go-to.ts'
import type { Brief } from '#kit/parts/search.ts'
import { usePeople } from '#kit/use-people.ts'
import { useSay, useWords } from '#kit/use-words.ts'
import type { Said } from '#shared/base/said.ts'
import { shorten } from '#shared/base/text.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { AllergyMark } from '#ui/AllergyBand.tsx'
import { words } from '../words/en.ts'
import classes from './CustomerList.module.css'

type Props = {
  readonly id: CustomerId
  readonly at: number
  readonly of: number
  readonly place: { readonly height: number; readonly transform: string }
  readonly isCurrent: boolean
  readonly briefs: readonly Brief[]
  readonly why?: Said
  readonly onFocus: () => void
}

const longestShown = 200
const longestAllergies = 60

/** One line about one person: name, how they take it, tags. */
export function CustomerRow({ id, at, of, place, isCurrent, briefs, why, onFocus }: Props) {
  const say = useSay()
  const people = usePeople()
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
        {why && (
          <Text span c="dimmed" size="sm">
            {say(why)}
          </Text>
        )}
        <Briefs briefs={briefs} />
        <Tags tags={person.tags} />
      </a>
    </li>
  )
}

/** That there are allergies is always visible, however long the rest is. */
function Briefs({ briefs }: Pick<Props, 'briefs'>) {
  const w = useWords(words)
  const allergies = briefs.filter((each) => each.tone === 'allergy').map((each) => each.text)
  const others = briefs.filter((each) => each.tone !== 'allergy').map((each) => each.text)
  return (
    <span className={classes.briefs}>
      {others.length > 0 && (
        <span className={classes.brief}>{shorten(others.join(' · '), longestShown)}</span>
      )}
      {allergies.length > 0 && (
        <span className={classes.allergies}>
          <AllergyMark
            label={w('allergy')}
            text={shorten(allergies.join(', '), longestAllergies)}
          />
        </span>
      )}
    </span>
  )
}

const tagsShown = 2

const Tags = memo(function Tags({ tags }: { readonly tags: readonly string[] }) {
  const more = tags.length - tagsShown
  return (
    <span className={classes.tags}>
      {tags.slice(0, tagsShown).map((tag) => (
        <span key={tag} className={classes.tag}>
          {shorten(tag, 30)}
        </span>
      ))}
      {more > 0 && <span className={classes.more}>+{more}</span>}
    </span>
  )
})
