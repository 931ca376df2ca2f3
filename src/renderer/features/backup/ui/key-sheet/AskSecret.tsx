import { PasswordInput, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { Secret } from '#book/backup/sealed.ts'
import type { SealedBy } from '#book/backup/trouble.ts'
import { Panel } from '#kit/Panel.tsx'
import { useSay, useWords } from '#kit/use-words.ts'
import type { Said } from '#shared/base/said.ts'
import { secretLineOf } from '../../rules/key-line.ts'
import { words } from '../../words/en.ts'

type Props = {
  readonly name: string
  readonly by: SealedBy
  /** Why the last input was refused. */
  readonly trouble?: Said | undefined
  readonly onSecret: (secret: Secret) => void
  readonly onAnother: () => void
}

/** Asks for the secret of an encrypted backup: the line of its key sheet, or its passphrase. */
export function AskSecret({ name, by, trouble, onSecret, onAnother }: Props) {
  const w = useWords(words)
  const say = useSay()
  const [typed, setTyped] = useState('')
  const [refused, setRefused] = useState<Said>()
  const said = refused ?? trouble
  const open = () => {
    const secret = secretOf(by, typed)
    setRefused(secret ? undefined : words.say('keyNotALine'))
    if (secret) onSecret(secret)
  }
  const field = {
    autoFocus: true,
    value: typed,
    error: said && say(said),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      setTyped(event.currentTarget.value),
  }
  return (
    <Panel
      title={w('keyAskTitle', { name })}
      save={w('keyAskOpen')}
      close={w('chooseAnother')}
      disabled={typed.trim() === ''}
      onSave={open}
      onClose={onAnother}
    >
      <Text c="dimmed">{w(by === 'key' ? 'keyAskLineHint' : 'keyAskPassphraseHint')}</Text>
      {by === 'key' ? (
        <Textarea
          {...field}
          label={w('keyAskLine')}
          autosize
          minRows={2}
          spellCheck={false}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            open()
          }}
        />
      ) : (
        <PasswordInput {...field} label={w('keyAskPassphrase')} />
      )}
    </Panel>
  )
}

function secretOf(by: SealedBy, typed: string): Secret | undefined {
  if (by === 'passphrase') return { kind: 'passphrase', passphrase: typed }
  const identity = secretLineOf(typed)
  return identity === undefined ? undefined : { kind: 'identity', identity }
}
