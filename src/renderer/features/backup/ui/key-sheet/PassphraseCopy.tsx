import { Alert, PasswordInput, Text } from '@mantine/core'
import { useState } from 'react'
import { useHouse } from '#kit/use-book.ts'
import { useSay, useWords } from '#kit/use-words.ts'
import type { Said } from '#shared/base/said.ts'
import { Panel } from '#ui/Panel.tsx'
import { words } from '../../words/en.ts'
import { backUp } from '../back-up.ts'

const shortest = 10

/** One file that opens with words of the owner's own, whatever the backups do. */
export function PassphraseCopy({ onClose }: { readonly onClose: () => void }) {
  const w = useWords(words)
  const say = useSay()
  const house = useHouse()
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const [trouble, setTrouble] = useState<Said>()
  const save = () => {
    const wrong = wrongWith(passphrase, again)
    setTrouble(wrong)
    if (wrong) return
    onClose()
    void backUp(house, 'elsewhere', { by: 'owner', secret: { kind: 'passphrase', passphrase } })
  }
  return (
    <Panel
      title={w('keyCopy')}
      save={w('keyCopySave')}
      close={w('cancel')}
      disabled={passphrase === ''}
      onSave={save}
      onClose={onClose}
    >
      <Text c="dimmed">{w('keyCopyText')}</Text>
      <PasswordInput
        label={w('keyAskPassphrase')}
        description={w('keyCopyShort')}
        autoComplete="new-password"
        autoFocus
        value={passphrase}
        onChange={(event) => setPassphrase(event.currentTarget.value)}
      />
      <PasswordInput
        label={w('keyCopyAgain')}
        autoComplete="new-password"
        value={again}
        onChange={(event) => setAgain(event.currentTarget.value)}
      />
      {trouble && (
        <Alert role="alert" color="berry" variant="light">
          {say(trouble)}
        </Alert>
      )}
    </Panel>
  )
}

function wrongWith(passphrase: string, again: string): Said | undefined {
  if ([...passphrase].length < shortest) return words.say('keyCopyShort')
  return passphrase === again ? undefined : words.say('keyCopyDifferent')
}
