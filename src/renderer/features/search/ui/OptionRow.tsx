import { IconAlertTriangle } from '@tabler/icons-react'
import { memo, type ReactNode } from 'react'
import type { Brief, FoundThing } from '#kit/parts/search.ts'
import { sayApart } from '#kit/say-apart.ts'
import { useShop } from '#kit/use-shop.ts'
import { useSay, useWords } from '#kit/use-words.ts'
import { impossible } from '#shared/base/assert.ts'
import type { Said } from '#shared/base/said.ts'
import { shorten } from '#shared/base/text.ts'
import { countryOf } from '#shared/said/phone.ts'
import { asWritten, type Known, type Why, whyMatched } from '../rules/why.ts'
import { words } from '../words/en.ts'
import classes from './FindCustomer.module.css'
import { NewFace } from './NewFace.tsx'
import type { BesideName } from './use-beside.ts'
import type { SearchOption } from './use-results.ts'

type Props = {
  readonly id: string
  readonly option: SearchOption
  readonly typed: string
  readonly chosen: boolean
  readonly beside?: BesideName
  readonly onTake: (option: SearchOption) => void
}

/** Few elements and none of the kit's: a list of these is redrawn at every key. */
export const OptionRow = memo(function OptionRow(props: Props) {
  const { id, option, chosen, onTake } = props
  return (
    // The box above keeps the focus and handles the keys; a row is only for the pointer.
    // biome-ignore lint/a11y/useFocusableInteractive: see above
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <div
      id={id}
      role="option"
      aria-selected={chosen}
      className={classes.option}
      onMouseDown={keepFocus}
      onClick={() => onTake(option)}
    >
      <Content {...props} />
    </div>
  )
})

const keepFocus = (event: { preventDefault: () => void }): void => event.preventDefault()

function Content({ option, typed, beside }: Props): ReactNode {
  switch (option.kind) {
    case 'person':
      return <Someone option={option} typed={typed} beside={beside} />
    case 'thing':
      return <Thing thing={option.thing} among={option.among} />
    case 'new':
      return <NewFace typed={option.typed} />
    default:
      return impossible(option)
  }
}

type ThingProps = { readonly thing: FoundThing; readonly among: Said }

/** Not a person: it names its kind, so that nobody mistakes it for one. */
function Thing({ thing, among }: ThingProps) {
  const say = useSay()
  return (
    <>
      <span className={classes.among}>{say(among)}</span>
      <span className={classes.thing}>{shorten(thing.title, 80)}</span>
      {thing.more && <span className={classes.why}>{say(thing.more)}</span>}
    </>
  )
}

type SomeoneProps = {
  readonly option: Extract<SearchOption, { kind: 'person' }>
  readonly typed: string
  readonly beside?: BesideName
}

function Someone({ option, typed, beside }: SomeoneProps) {
  const { person, why: held, apart } = option
  const w = useWords(words)
  const say = useSay()
  const known = beside?.card ?? person
  const like = person.like && asWritten(person.like, textsOf(person.called, known))
  const country = countryOf(useShop().language)
  const found = whyMatched(person.field, like ?? typed, known, country)
  // Someone without a name is shown by their description, which is not repeated.
  const why = found?.by === 'description' && found.text === person.called ? undefined : found
  return (
    <>
      <span className={classes.name}>{shorten(person.called, 80)}</span>
      {like && <span className={classes.why}>{w('like', { words: shorten(like, 60) })}</span>}
      {why && <WhyWords why={why} />}
      {apart && apart.by !== why?.by && <span className={classes.why}>{sayApart(apart)}</span>}
      {held && <span className={classes.why}>{say(held)}</span>}
      {beside && <Briefs briefs={beside.briefs} />}
    </>
  )
}

const textsOf = (called: string, { people = [], description = '', tags }: Known) => [
  called,
  ...people.flatMap(({ name, role = '' }) => [name, role]),
  description,
  ...tags,
]

function WhyWords({ why }: { readonly why: Why }) {
  const w = useWords(words)
  return <span className={classes.why}>{shorten(sayWhy(w, why), 60)}</span>
}

function sayWhy(w: ReturnType<typeof useWords<typeof words.en>>, why: Why): string {
  switch (why.by) {
    case 'inside':
      return w('inside', { name: why.name })
    case 'description':
      return why.text
    case 'tag':
      return w('tag', { tag: why.tag })
    case 'phone':
      return w('phone', { ending: why.ending })
    case 'code':
      return w('code', { ending: why.ending })
    case 'email':
      return why.address
    default:
      return impossible(why)
  }
}

/** How they take it, then every allergy: none is hidden. */
function Briefs({ briefs }: { readonly briefs: readonly Brief[] }) {
  const wordsOf = (isAllergy: boolean) =>
    briefs
      .filter((brief) => (brief.tone === 'allergy') === isAllergy)
      .map((brief) => shorten(brief.text, 60))
      .join(' · ')
  const takes = wordsOf(false)
  const allergies = wordsOf(true)
  return (
    <span className={classes.briefs}>
      {takes !== '' && <span className={classes.take}>{takes}</span>}
      {allergies !== '' && (
        <span className={classes.allergy}>
          <IconAlertTriangle size={16} stroke={2} aria-hidden="true" /> {allergies}
        </span>
      )}
    </span>
  )
}
