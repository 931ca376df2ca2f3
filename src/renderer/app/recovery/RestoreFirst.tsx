import { Anchor } from '@mantine/core'
import { useWords } from '#kit/use-words.ts'
import { Page } from '#ui/Page.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'
import type { AppParts } from '../provided.ts'
import { words } from '../words/en.ts'
import { BackupsHere } from './BackupsHere.tsx'
import classes from './Shut.module.css'
import { useBringBack } from './use-bring-back.ts'
import { WhileBringing } from './WhileBringing.tsx'

type Props = { readonly parts: AppParts; readonly onBack: () => void }

/** On a new computer: the book comes from a backup, so the shop need not be named again. */
export function RestoreFirst({ parts, onBack }: Props) {
  const w = useWords(words)
  const bring = useBringBack(parts)
  return (
    <main className={classes.shut}>
      <Page>
        <PageTitle title={w('restore')} more={w('restoreFirst')} />
        <WhileBringing bring={bring}>
          <BackupsHere parts={parts} bring={bring} isOnlyWay />
          <div>
            <Anchor component="button" onClick={onBack}>
              {w('backToOpening')}
            </Anchor>
          </div>
        </WhileBringing>
      </Page>
    </main>
  )
}
