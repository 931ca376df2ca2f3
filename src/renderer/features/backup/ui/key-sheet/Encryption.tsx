import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useGoTo } from '#kit/go-to.ts'
import { useAppContext } from '#kit/use-book.ts'
import { useSay, useWords } from '#kit/use-words.ts'
import type { Said } from '#shared/base/said.ts'
import { Section } from '#ui/Section.tsx'
import { words } from '../../words/en.ts'
import { PassphraseCopy } from './PassphraseCopy.tsx'
import { StopEncrypting } from './StopEncrypting.tsx'
import { useDeviceKey } from './use-device-key.ts'

type Asking = 'to-stop' | 'passphrase'

/** Whether backups are encrypted, and what can be done about it. */
export function Encryption() {
  const w = useWords(words)
  const say = useSay()
  const goTo = useGoTo()
  const { host } = useAppContext()
  const { key, look } = useDeviceKey()
  const [asking, setAsking] = useState<Asking>()
  const [trouble, setTrouble] = useState<Said>()
  const stop = async () => {
    const written = await host.calls['key:write']({ identity: null })
    setTrouble(written.ok ? undefined : words.say('keyFailed'))
    setAsking(undefined)
    await look()
  }
  if (!key) return null
  return (
    <Section title={w('keySection')}>
      <Stack gap="sm" align="flex-start">
        {key.is === 'unreadable' ? (
          <Alert color="berry" variant="light">
            {w('keyUnreadable')}
          </Alert>
        ) : (
          <Text c={key.is === 'off' ? 'dimmed' : undefined}>
            {w(key.is === 'on' ? 'keyOnText' : 'keyOffText')}
          </Text>
        )}
        {trouble && (
          <Alert role="alert" color="berry" variant="light">
            {say(trouble)}
          </Alert>
        )}
        {asking === undefined && (
          <Group>
            {key.is !== 'unreadable' && (
              <Button variant="default" onClick={() => goTo('/key-sheet')}>
                {w(key.is === 'on' ? 'keyShowSheet' : 'keyTurnOn')}
              </Button>
            )}
            <Button variant="default" onClick={() => setAsking('passphrase')}>
              {w('keyCopy')}
            </Button>
            {key.is !== 'off' && (
              <Button variant="subtle" onClick={() => setAsking('to-stop')}>
                {w('keyTurnOff')}
              </Button>
            )}
          </Group>
        )}
        {asking === 'to-stop' && (
          <StopEncrypting onStop={() => void stop()} onLeave={() => setAsking(undefined)} />
        )}
        {asking === 'passphrase' && <PassphraseCopy onClose={() => setAsking(undefined)} />}
      </Stack>
    </Section>
  )
}
