import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useAppContext } from '#kit/use-book.ts'
import { useSay, useWords } from '#kit/use-words.ts'
import type { Said } from '#shared/base/said.ts'
import type { HostFailure } from '#shared/host/contract.ts'
import { Section } from '#ui/Section.tsx'
import { lacksSecond, useBackupWork } from '../state.ts'
import { words } from '../words/en.ts'
import { lookAround } from './look-around.ts'
import { sayKeepFailure } from './troubles.ts'

/** Where a copy of every backup goes too: a stick, another computer. */
export function ChooseSecondFolder() {
  const w = useWords(words)
  const say = useSay()
  const app = useAppContext()
  const { calls } = app.host
  const isLacking = useBackupWork(lacksSecond)
  const second = useBackupWork((work) => work.second)
  const [trouble, setTrouble] = useState<Said>()
  const choose = async () => {
    setTrouble(undefined)
    const chosen = await calls['second:choose'](undefined)
    if (!chosen.ok) setTrouble(sayRefusal(chosen.error))
    await lookAround(app)
  }
  const forget = async () => {
    await calls['second:forget'](undefined)
    await lookAround(app)
  }
  const folder = second.folder
  return (
    <Section title={w('second')}>
      <Stack gap="sm" align="flex-start">
        {second.state === 'none' && <Text c="dimmed">{w('secondNone')}</Text>}
        {second.state === 'there' && folder && (
          <Text>
            {w('secondThere', { folder })} {isLacking && w('secondLacks')}
          </Text>
        )}
        {second.state === 'missing' && (
          <Alert color="honey" variant="light">
            {folder ? w('secondMissing', { folder }) : w('secondUnknown')}
          </Alert>
        )}
        {trouble && (
          <Alert role="alert" color="berry" variant="light">
            {say(trouble)}
          </Alert>
        )}
        <Group>
          <Button variant="default" onClick={() => void choose()}>
            {w(second.state === 'none' ? 'chooseSecond' : 'chooseOtherSecond')}
          </Button>
          {second.state !== 'none' && (
            <Button variant="subtle" onClick={() => void forget()}>
              {w('forgetSecond')}
            </Button>
          )}
        </Group>
      </Stack>
    </Section>
  )
}

function sayRefusal(failure: HostFailure): Said {
  if (failure.code === 'invalid') return words.say('secondSame')
  const isRefused = failure.code === 'read-only' || failure.code === 'not-allowed'
  return isRefused ? words.say('secondRefused') : sayKeepFailure(failure)
}
