import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useGoTo } from '#kit/go-to.ts'
import { useAppContext } from '#kit/use-book.ts'
import { useSay, useWords } from '#kit/use-words.ts'
import type { Said } from '#shared/base/said.ts'
import { Aloud } from '#ui/Aloud.tsx'
import { Page } from '#ui/Page.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'
import { usePrintHere } from '#ui/print/print-here.ts'
import type { KeySheetContent } from '#workers/key-sheet.ts'
import { workOff } from '#workers/long-work.ts'
import { groupsToProve } from '../../rules/key-line.ts'
import { words } from '../../words/en.ts'
import classes from './KeySheet.module.css'
import { PrintedKeySheet } from './PrintedKeySheet.tsx'
import { ProveKey } from './ProveKey.tsx'
import { type DeviceKey, useDeviceKey } from './use-device-key.ts'

/** The groups to type, once the owner says that the sheet is on paper. */
type Proving = ReturnType<typeof groupsToProve>

/** The sheet of this device's key, or of a new key, which is proved and then used. */
export function KeySheetScreen() {
  const { key } = useDeviceKey()
  return key && <OfKey deviceKey={key} />
}

function OfKey({ deviceKey }: { readonly deviceKey: DeviceKey }) {
  const w = useWords(words)
  const say = useSay()
  const goTo = useGoTo()
  const { host } = useAppContext()
  const [proving, setProving] = useState<Proving>()
  const [trouble, setTrouble] = useState<Said>()
  const sheet = useSheet(deviceKey)
  usePrintHere(() => window.print())
  const turnOn = async (identity: string) => {
    const written = await host.calls['key:write']({ identity })
    if (!written.ok) return setTrouble(words.say('keyFailed'))
    goTo('/backup')
  }
  return (
    <Page width="column">
      <Stack gap="lg">
        <Stack gap="lg" className={classes.onScreen}>
          <PageTitle title={w('keyTitle')} />
          {trouble && (
            <Alert role="alert" color="berry" variant="light">
              {say(trouble)}
            </Alert>
          )}
          {deviceKey.is === 'unreadable' && (
            <Alert color="berry" variant="light">
              {w('keyUnreadable')}
            </Alert>
          )}
          {!sheet && deviceKey.is !== 'unreadable' && (
            <Text>
              <Aloud>{w('keyMaking')}</Aloud>
            </Text>
          )}
          {sheet && !proving && (
            <>
              <Text>{w('keyLead')}</Text>
              <Group>
                <Button autoFocus onClick={() => window.print()}>
                  {w('keyPrint')}
                </Button>
                {deviceKey.is === 'off' && (
                  <Button
                    variant="default"
                    onClick={() => setProving(groupsToProve(sheet.identity, twoDice()))}
                  >
                    {w('keyHaveIt')}
                  </Button>
                )}
                <Button variant="subtle" onClick={() => goTo('/backup')}>
                  {w('keyBack')}
                </Button>
              </Group>
            </>
          )}
        </Stack>
        {sheet && !proving && <PrintedKeySheet sheet={sheet} />}
        {sheet && proving && (
          <ProveKey
            identity={sheet.identity}
            groups={proving}
            onProved={() => void turnOn(sheet.identity)}
            onBack={() => setProving(undefined)}
          />
        )}
      </Stack>
    </Page>
  )
}

/** From 0 up to 1 each. */
function twoDice(): readonly [number, number] {
  const [one = 0, other = 0] = crypto.getRandomValues(new Uint32Array(2))
  return [one / 2 ** 32, other / 2 ** 32]
}

/** Made once: the key must not change while its sheet is printed. */
function useSheet(deviceKey: DeviceKey): KeySheetContent | undefined {
  const [sheet, setSheet] = useState<KeySheetContent>()
  useEffect(() => {
    if (deviceKey.is === 'unreadable') return
    let here = true
    const ask = deviceKey.is === 'on' ? { identity: deviceKey.identity } : {}
    void workOff('key-sheet', ask).then((made) => {
      if (here) setSheet(made)
    })
    return () => {
      here = false
    }
  }, [deviceKey])
  return sheet
}
