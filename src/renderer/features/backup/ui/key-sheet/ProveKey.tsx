import { Group, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Panel } from '#kit/Panel.tsx'
import { useWords } from '#kit/use-words.ts'
import { isGroup } from '../../rules/key-line.ts'
import { words } from '../../words/en.ts'

type Props = {
  readonly identity: string
  /** Group numbers, chosen once: they stay while the owner looks for them on the paper. */
  readonly groups: readonly [number, number]
  readonly onProved: () => void
  readonly onBack: () => void
}

/** A key that is not on paper would lock the owner out, so two groups are typed from the paper. */
export function ProveKey({ identity, groups: [first, second], onProved, onBack }: Props) {
  const w = useWords(words)
  const [typed, setTyped] = useState({ first: '', second: '' })
  const [isWrong, setWrong] = useState(false)
  const prove = () => {
    const isRight = isGroup(identity, first, typed.first) && isGroup(identity, second, typed.second)
    setWrong(!isRight)
    if (isRight) onProved()
  }
  const field = (which: 'first' | 'second', number: number) => ({
    label: w('keyProveGroup', { number }),
    value: typed[which],
    error: isWrong && !isGroup(identity, number, typed[which]) && w('keyProveWrong'),
    spellCheck: false,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => {
      const { value } = event.currentTarget
      setTyped((before) => ({ ...before, [which]: value }))
    },
  })
  return (
    <Panel
      title={w('keyProveTitle')}
      save={w('keyProveSave')}
      close={w('keyProveBack')}
      onSave={prove}
      onClose={onBack}
    >
      <Text>{w('keyProveText')}</Text>
      <Group>
        <TextInput {...field('first', first)} autoFocus />
        <TextInput {...field('second', second)} />
      </Group>
    </Panel>
  )
}
