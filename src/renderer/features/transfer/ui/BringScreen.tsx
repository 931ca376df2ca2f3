import { Alert, Button, FileButton, Group, Progress, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { goTo, useGoTo } from '#kit/go-to.ts'
import { useAppContext } from '#kit/use-book.ts'
import { useShop } from '#kit/use-shop.ts'
import { useUndone } from '#kit/use-undone.ts'
import { useSay, useWords } from '#kit/use-words.ts'
import type { Said } from '#shared/base/said.ts'
import type { Change } from '#shared/book/change.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { countryOf } from '#shared/said/phone.ts'
import { Aloud } from '#ui/Aloud.tsx'
import { Page } from '#ui/Page.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'
import { workOff } from '#workers/long-work.ts'
import type { ListDateOrder } from '../rules/partial-date.ts'
import { planOf, type RowChoice } from '../rules/plan.ts'
import { words } from '../words/en.ts'
import { makeReady } from './back-up-first.ts'
import { bring } from './bring.ts'
import { Preview } from './Preview.tsx'
import type { Read } from './read.ts'
import { sayRefusal } from './refusal.ts'

type Stage =
  | { readonly at: 'choosing'; readonly trouble?: Said }
  | { readonly at: 'reading'; readonly name: string }
  | { readonly at: 'looking'; readonly read: Read }
  | { readonly at: 'bringing'; readonly done: number; readonly of: number }
  | {
      readonly at: 'brought'
      readonly people: number
      readonly first: Change | undefined
      readonly trouble: Said | undefined
    }
  | { readonly at: 'undone' }

export function BringScreen() {
  const w = useWords(words)
  const say = useSay()
  const go = useGoTo()
  const app = useAppContext()
  const { book } = app
  const { language } = useShop()
  const [stage, setStage] = useState<Stage>({ at: 'choosing' })

  const read = async (file: File, order?: ListDateOrder) => {
    setStage({ at: 'reading', name: file.name })
    const country = countryOf(language)
    const database = book.records.db.name
    const erased = app.keeper?.stamp().erased
    const ask = { file, database, erased, country, order }
    const result = await workOff('read-list', ask).catch((thrown: unknown) => {
      console.error(thrown)
      return undefined
    })
    if (!result) setStage({ at: 'choosing', trouble: words.say('unreadable', { name: file.name }) })
    else if (!result.ok) setStage({ at: 'choosing', trouble: sayRefusal(result.error, file.name) })
    else setStage({ at: 'looking', read: { file, country, ...result.value } })
  }

  const bringIn = async (from: Read, choices: ReadonlyMap<number, RowChoice>) => {
    const plan = planOf(from.list.people, from.matches, choices, () => book.newId<CustomerId>())
    const of = plan.arrivals.length + plan.additions.length
    setStage({ at: 'bringing', done: 0, of })
    const ready = await makeReady(app, of)
    if (!ready.ok) return setStage({ at: 'choosing', trouble: ready.error })
    const brought = await bring(book, plan, from.country, (done) =>
      setStage({ at: 'bringing', done, of }),
    )
    const { done, why, first } = brought
    if (why && done === 0)
      return setStage({ at: 'choosing', trouble: words.say('stoppedAtOnce', { why }) })
    const trouble = why && words.say('stopped', { done, of, why })
    setStage({ at: 'brought', people: done, first, trouble })
  }

  useUndone(stage.at === 'brought' ? stage.first : undefined, () => setStage({ at: 'undone' }))
  const takeBack = async (first: Change) => {
    const result = await book.takeBack(first)
    setStage(result.ok ? { at: 'undone' } : { at: 'choosing', trouble: result.error })
  }

  return (
    <Page width="wide">
      <Stack gap="lg">
        <PageTitle title={w('bringAList')} />
        {'trouble' in stage && stage.trouble && (
          <Alert role="alert" color="berry" variant="light">
            {say(stage.trouble)}
          </Alert>
        )}
        {stage.at === 'choosing' && (
          <>
            <Text c="dimmed">{w('lead')}</Text>
            <Choose label={w('chooseFile')} onFile={(file) => void read(file)} />
          </>
        )}
        {stage.at === 'reading' && (
          <Text>
            <Aloud>{w('reading', { name: stage.name })}</Aloud>
          </Text>
        )}
        {stage.at === 'looking' && (
          <Preview
            read={stage.read}
            onOrder={(order) => void read(stage.read.file, order)}
            onBring={(choices) => void bringIn(stage.read, choices)}
            onAnother={() => setStage({ at: 'choosing' })}
          />
        )}
        {stage.at === 'bringing' && (
          <Stack gap="xs">
            <Text>{w('bringing', stage)}</Text>
            <Progress
              value={stage.of === 0 ? 100 : (stage.done / stage.of) * 100}
              aria-label={w('bringAList')}
            />
          </Stack>
        )}
        {stage.at === 'brought' && (
          <>
            <Text size="lg">
              <Aloud>{w('brought', { count: stage.people })}</Aloud>
            </Text>
            <Group>
              <Button onClick={() => go(goTo.customers)}>{w('seeThem')}</Button>
              {stage.first && (
                <Button variant="default" onClick={() => stage.first && void takeBack(stage.first)}>
                  {w('undo')}
                </Button>
              )}
            </Group>
          </>
        )}
        {stage.at === 'undone' && (
          <>
            <Text size="lg">
              <Aloud>{w('undone')}</Aloud>
            </Text>
            <Choose label={w('chooseAnother')} onFile={(file) => void read(file)} />
          </>
        )}
      </Stack>
    </Page>
  )
}

function Choose({
  label,
  onFile,
}: {
  readonly label: string
  readonly onFile: (file: File) => void
}) {
  return (
    <Group>
      <FileButton accept=".vcf,.vcard,.csv,.tsv,.txt" onChange={(file) => file && onFile(file)}>
        {(props) => <Button {...props}>{label}</Button>}
      </FileButton>
    </Group>
  )
}
