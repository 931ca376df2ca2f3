import { PasswordInput, Text } from '@mantine/core'
import { useState } from 'react'
import { Panel } from '#kit/Panel.tsx'
import { useAppContext } from '#kit/use-book.ts'
import { useWords } from '#kit/use-words.ts'
import { words } from '../../words/en.ts'
import { backUp } from '../back-up.ts'

const shortest = 10

type Wrong = 'short' | 'different'

/** One file encrypted with the owner's own words, whatever the other backups use. */
export function PassphraseCopy({ onClose }: { readonly onClose: () => void }) {
  const w = useWords(words)
  const app = useAppContext()
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const [wrong, setWrong] = useState<Wrong>()
  const save = () => {
    const found = wrongWith(passphrase, again)
    setWrong(found)
    if (found) return
    onClose()
    void backUp(app, 'elsewhere', { by: 'owner', secret: { kind: 'passphrase', passphrase } })
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
        error={wrong === 'short' && w('keyCopyTooShort')}
        onChange={(event) => setPassphrase(event.currentTarget.value)}
      />
      <PasswordInput
        label={w('keyCopyAgain')}
        autoComplete="new-password"
        value={again}
        error={wrong === 'different' && w('keyCopyDifferent')}
        onChange={(event) => setAgain(event.currentTarget.value)}
      />
    </Panel>
  )
}

function wrongWith(passphrase: string, again: string): Wrong | undefined {
  if ([...passphrase].length < shortest) return 'short'
  return passphrase === again ? undefined : 'different'
}
