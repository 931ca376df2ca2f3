import { Modal, Stack, Table, Text, Title } from '@mantine/core'
import { useActions } from '#kit/use-actions.ts'
import { useShop } from '#kit/use-shop.ts'
import { useSay, useWords } from '#kit/use-words.ts'
import { KeyHint } from '#ui/KeyHint.tsx'
import { appKeys } from '../keys.ts'
import { words } from '../words/en.ts'

type Props = { readonly opened: boolean; readonly onClose: () => void }

/** Every key: those of the app, the letters of an open card, and how rows behave. */
export function Help({ opened, onClose }: Props) {
  const w = useWords(words)
  const say = useSay()
  const { singleLetters } = useShop()
  const isOff = singleLetters === 'off'
  const letters = useActions()
    .filter(({ letter }) => letter !== '')
    .map(({ letter, label }) => ({ keys: letter, does: say(label) }))
  return (
    <Modal opened={opened} onClose={onClose} title={w('help')} size="lg">
      <Stack gap="lg">
        <Keys
          title={w('everywhere')}
          rows={appKeys.map(({ act, keys }) => ({ keys, does: w(act) }))}
        />
        <Keys
          title={w('findAndLog')}
          more={w('slips')}
          rows={[
            { keys: 'Enter', does: w('enterLogs') },
            { keys: 'Control+Enter', does: w('new-customer') },
            { keys: 'Escape', does: w('escape') },
          ]}
        />
        <Keys
          title={w('onCard')}
          more={w(isOff ? 'lettersWithAlt' : 'lettersOnlyOpen')}
          rows={letters}
        />
        <Keys
          title={w('onRows')}
          rows={[
            { keys: 'ArrowDown', does: w('nextRow') },
            { keys: 'ArrowUp', does: w('rowBefore') },
            { keys: 'Enter', does: w('openRow') },
          ]}
        />
      </Stack>
    </Modal>
  )
}

type Row = { readonly keys: string; readonly does: string }
type KeysProps = { readonly title: string; readonly more?: string; readonly rows: readonly Row[] }

function Keys({ title, more, rows }: KeysProps) {
  if (rows.length === 0) return null
  return (
    <section>
      <Title order={3}>{title}</Title>
      {more && <Text c="dimmed">{more}</Text>}
      <Table verticalSpacing={6} mt="xs">
        <Table.Tbody>
          {rows.map(({ keys, does }) => (
            <Table.Tr key={keys}>
              <Table.Th scope="row" w="9rem">
                <KeyHint keys={keys} read />
              </Table.Th>
              <Table.Td>{does}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}
