import { Alert, Button, Group, List, Stack, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useAppContext } from '#kit/use-book.ts'
import { useLocale } from '#kit/use-locale.ts'
import { useWords } from '#kit/use-words.ts'
import { dayOf } from '#shared/base/day.ts'
import type { BackupEntry } from '#shared/host/contract.ts'
import { sayFullDay } from '#ui/say-day.ts'
import { type Going, goingOf, madeBefore } from '../rules/leaving.ts'
import { words } from '../words/en.ts'

type Found = {
  readonly folder: string
  readonly second?: string
  readonly entries: readonly BackupEntry[]
}

const shown = 6

/**
 * Which backups still hold the customer to erase, and for how long: only the owner removes them.
 * Before the erase, how many; after it, which, as they can be deleted then.
 */
export function StillHolding({ when }: { readonly when: 'before' | 'after' }) {
  const w = useWords(words)
  const { host, keeper, book } = useAppContext()
  const locale = useLocale()
  const found = useBackups(when)
  if (!found) return null
  const { entries, folder, second } = found
  if (entries.length === 0) return <Text>{w('noOlderBackups')}</Text>
  const going = goingOf(entries, { when, bookId: book.id, leaving: keeper?.stamp().leaving ?? [] })
  return (
    <Alert color="honey" variant="light" title={w('olderBackups', { count: entries.length })}>
      <Stack gap="xs">
        {host.kind === 'electron' && <UntilWhen going={going} folder={folder} />}
        {host.kind === 'browser' && <Text>{w('olderInBrowser')}</Text>}
        {when === 'after' && (
          <List size="sm">
            {entries.slice(0, shown).map(({ id, name, at, facts }) => (
              <List.Item key={id}>
                {name} ({sayFullDay(dayOf(facts?.at ?? at), locale)})
              </List.Item>
            ))}
            {entries.length > shown && (
              <List.Item>{w('olderMore', { count: entries.length - shown })}</List.Item>
            )}
          </List>
        )}
        {second && (
          <Text>
            {w(entries.every(({ inSecond }) => inSecond) ? 'olderSecond' : 'olderInSecond', {
              folder: second,
            })}
          </Text>
        )}
        <Text>{w('olderElsewhere')}</Text>
        {when === 'after' && host.kind === 'electron' && (
          <Group>
            <Button
              variant="default"
              size="compact-sm"
              onClick={() => void host.calls['folder:show-backups'](undefined)}
            >
              {w('showBackups')}
            </Button>
          </Group>
        )}
      </Stack>
    </Alert>
  )
}

function UntilWhen({ going, folder }: { readonly going: Going; readonly folder: string }) {
  const w = useWords(words)
  const locale = useLocale()
  const { from, byHand } = going
  return (
    <>
      {from === 'after-thirty-days' && <Text>{w('olderAfterDays', { folder })}</Text>}
      {typeof from === 'number' && (
        <Text>{w('olderFrom', { folder, day: sayFullDay(dayOf(from), locale) })}</Text>
      )}
      {byHand > 0 && (
        <Text>
          {from === undefined ? w('olderUntil', { folder }) : w('olderByHand', { count: byHand })}
        </Text>
      )}
    </>
  )
}

function useBackups(when: 'before' | 'after'): Found | undefined {
  const { host, book } = useAppContext()
  const [found, setFound] = useState<Found>()
  useEffect(() => {
    let here = true
    void Promise.all([
      host.calls['backup:list'](undefined),
      host.calls['second:state'](undefined),
    ]).then(([list, other]) => {
      if (!here || !list.ok) return
      const { folder, entries: all } = list.value
      const entries = when === 'before' ? all : madeBefore(all, book.id)
      const second = other.ok ? other.value.folder : undefined
      setFound({ folder, entries, ...(second ? { second } : {}) })
    })
    return () => {
      here = false
    }
  }, [host, book, when])
  return found
}
