import { VisuallyHidden } from '@mantine/core'
import { useWords } from '#kit/use-words.ts'
import { Aloud } from '#ui/Aloud.tsx'
import { words } from '../words/en.ts'
import classes from './FindCustomer.module.css'
import { OptionRow } from './OptionRow.tsx'
import { useBeside } from './use-beside.ts'
import type { MarkedChoice } from './use-choice.ts'
import type { SearchOption } from './use-results.ts'

type Props = {
  readonly id: string
  readonly choice: MarkedChoice
  readonly isOpen: boolean
  readonly onTake: (option: SearchOption) => void
}

export const optionId = (list: string, at: number): string => `${list}${at}`

/** The list under the box. It stays in the page while closed, so that the box can refer to it. */
export function Results({ id, choice, isOpen, onTake }: Props) {
  const w = useWords(words)
  const { options, chosen, typed } = choice
  const people = options.flatMap((each) => (each.kind === 'person' ? [each.person] : []))
  const beside = useBeside(people)
  return (
    <>
      <div
        id={id}
        role="listbox"
        aria-label={w('results')}
        className={classes.results}
        hidden={!isOpen}
      >
        {isOpen &&
          options.map((option, at) => (
            <OptionRow
              key={option.key}
              id={optionId(id, at)}
              option={option}
              typed={typed}
              chosen={option === chosen}
              beside={option.kind === 'person' ? beside.get(option.person.id) : undefined}
              onTake={onTake}
            />
          ))}
      </div>
      <VisuallyHidden>
        <Aloud>{isOpen && w('count', { count: options.length - 1 })}</Aloud>
      </VisuallyHidden>
    </>
  )
}
