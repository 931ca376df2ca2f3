import { Text } from '@mantine/core'
import { useWords } from '#kit/use-words.ts'
import { impossible } from '#shared/base/assert.ts'
import { Message } from '#ui/Message.tsx'
import { Page } from '#ui/Page.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'
import type { ShutBook } from '../boot.ts'
import type { AppParts } from '../provided.ts'
import { words } from '../words/en.ts'
import { FindRecords } from './FindRecords.tsx'
import { RecordsHere } from './RecordsHere.tsx'
import classes from './Shut.module.css'
import { TryAgain } from './TryAgain.tsx'

type Props = { readonly opening: ShutBook; readonly parts: AppParts }

/** The book was not opened: what happened, what is safe, what to do. */
export function Shut({ opening, parts }: Props) {
  const w = useWords(words)
  return (
    <main className={classes.shut}>
      <Text className={classes.mark}>{w('theUsual')}</Text>
      <Why opening={opening} parts={parts} />
    </main>
  )
}

function Why({ opening, parts }: Props) {
  const w = useWords(words)
  switch (opening.state) {
    case 'recovery':
      return <FindRecords trouble={opening.trouble} stamp={opening.stamp} parts={parts} />
    case 'newer':
      return (
        <Page>
          <PageTitle title={w('newerTitle')} more={w('newerText')} />
          <RecordsHere parts={parts} asked={opening.database} />
          <div>
            <TryAgain />
          </div>
        </Page>
      )
    case 'no-copy':
      return (
        <Message title={w('noCopyTitle')} text={w('noCopyText', { why: opening.why })}>
          <div>
            <TryAgain />
          </div>
        </Message>
      )
    case 'older-chromium':
      return (
        <Message
          title={w('olderTitle')}
          text={w('olderText', { ours: opening.chromium, theirs: opening.stamp.chromium })}
        >
          <div>
            <TryAgain />
          </div>
        </Message>
      )
    case 'no-storage':
      return (
        <Message title={w('noStorageTitle')} text={w('noStorageText')}>
          <div>
            <TryAgain />
          </div>
        </Message>
      )
    default:
      return impossible(opening)
  }
}
