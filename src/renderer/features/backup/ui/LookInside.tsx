import { Alert, Button, Group, Stack, Table, Text } from '@mantine/core'
import { useTableLabel } from '#kit/labels.ts'
import { useAppContext } from '#kit/use-book.ts'
import { useLocale } from '#kit/use-locale.ts'
import { useShop } from '#kit/use-shop.ts'
import { useWords } from '#kit/use-words.ts'
import type { Manifest } from '#shared/book/manifest.ts'
import { beside, isPoorer } from '../rules.ts'
import { words } from '../words/en.ts'
import type { LookedIn } from './look-in.ts'
import { ListEdited, RestoreButton } from './RestoreButton.tsx'
import { sayMoment } from './say-moment.ts'

type Props = {
  readonly looked: LookedIn
  readonly onRestore: () => void
  readonly onAnother: () => void
}

/** Compares a backup with the book before anything is done. */
export function LookInside({ looked, onRestore, onAnother }: Props) {
  const w = useWords(words)
  const { keeper, book } = useAppContext()
  const locale = useLocale()
  const { manifest } = looked
  const stamp = keeper?.stamp()
  const seqHere = stamp?.seq ?? 0
  const isOther = manifest.bookId !== book.id
  return (
    <Stack gap="md">
      <Text>
        {w('madeOn', {
          when: sayMoment(manifest.at, locale),
          app: manifest.app,
          shop: manifest.shop,
        })}{' '}
        {manifest.newest !== undefined && w('newest', { when: sayMoment(manifest.newest, locale) })}
      </Text>
      {looked.isListEdited && <ListEdited />}
      {isOther && seqHere > 1 && (
        <Alert color="honey" variant="light">
          {w('otherBook')}
        </Alert>
      )}
      {!isOther && isPoorer(manifest, seqHere) && (
        <Alert color="honey" variant="light">
          {w('poorer', { count: seqHere - manifest.seq })}
        </Alert>
      )}
      <Counts manifest={manifest} here={stamp?.counts ?? {}} />
      {seqHere > 1 && <Text c="dimmed">{w('replaceMeans')}</Text>}
      <Group>
        <RestoreButton looked={looked} label={w('replace')} onRestore={onRestore} />
        <Button variant="default" onClick={onAnother}>
          {w('chooseAnother')}
        </Button>
      </Group>
    </Stack>
  )
}

type CountsProps = { readonly manifest: Manifest; readonly here: Readonly<Record<string, number>> }

function Counts({ manifest, here }: CountsProps) {
  const w = useWords(words)
  const label = useTableLabel()
  const { language } = useShop()
  return (
    <Table withTableBorder maw={520}>
      <Table.Thead>
        <Table.Tr>
          <Table.Td />
          <Table.Th ta="right">{w('inside')}</Table.Th>
          <Table.Th ta="right">{w('here')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {beside(manifest, here).map((row) => (
          <Table.Tr key={row.table}>
            <Table.Td>{label(row.table)}</Table.Td>
            <Table.Td ta="right">{row.inside.toLocaleString(language)}</Table.Td>
            <Table.Td ta="right">{row.here.toLocaleString(language)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
