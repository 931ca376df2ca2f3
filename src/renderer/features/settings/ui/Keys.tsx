import { Button, Switch, Text } from '@mantine/core'
import { useState } from 'react'
import { useActions } from '#kit/use-actions.ts'
import { useDeed } from '#kit/use-deed.ts'
import { useShop } from '#kit/use-shop.ts'
import { useSay, useWords } from '#kit/use-words.ts'
import { sayKeys } from '#ui/say-keys.ts'
import { changeLetters, changeSettings } from '../deeds.ts'
import { type Given, giveLetter } from '../rules/letters.ts'
import { words } from '../words/en.ts'
import { Group } from './Group.tsx'
import { LetterClash } from './LetterClash.tsx'
import { LetterRow } from './LetterRow.tsx'
import classes from './Settings.module.css'

type Asked = { readonly id: string; readonly letter: string; readonly given: Given }

/** Whether letters start something by themselves, and which letter starts what in this trade. */
export function Keys() {
  const w = useWords(words)
  const say = useSay()
  const { trade, singleLetters = 'on' } = useShop()
  const changeOne = useDeed(changeSettings)
  const change = useDeed(changeLetters)
  const [asked, setAsked] = useState<Asked>()
  const actions = useActions()
  const rows = actions.map(({ label, ...action }) => ({
    ...action,
    what: say(label),
  }))
  const nameOf = (id: string | undefined) => rows.find((each) => each.id === id)?.what ?? ''
  const save = ({ letters }: Pick<Given, 'letters'>) => {
    setAsked(undefined)
    void change({ trade, letters: [...letters] })
  }
  const give = (id: string, letter: string) => {
    const given = giveLetter(actions, id, letter)
    if (given.from === undefined) save(given)
    else setAsked({ id, letter, given })
  }
  return (
    <Group title={w('keysTitle')}>
      <Switch
        label={w('keysOn')}
        description={w('keysOff', { keys: sayKeys('Control+K') })}
        checked={singleLetters === 'on'}
        onChange={(event) =>
          void changeOne({ singleLetters: event.currentTarget.checked ? 'on' : 'off' })
        }
      />
      <div>
        <Text fw={600}>{w('letters')}</Text>
        <Text size="sm" c="dimmed">
          {w('keysHint')}
        </Text>
      </div>
      <ul className={classes.letters}>
        {rows.map(({ id, what, letter }) => (
          <LetterRow key={id} what={what} letter={letter} onGive={(key) => give(id, key)}>
            {asked?.id === id && (
              <LetterClash
                letter={asked.letter}
                what={what}
                other={nameOf(asked.given.from)}
                onKeep={() => setAsked(undefined)}
                onTake={() => save(asked.given)}
              />
            )}
          </LetterRow>
        ))}
      </ul>
      {rows.some(({ letter, usualLetter }) => letter !== usualLetter) && (
        <Button variant="default" className={classes.start} onClick={() => save({ letters: [] })}>
          {w('usualLetters')}
        </Button>
      )}
    </Group>
  )
}
