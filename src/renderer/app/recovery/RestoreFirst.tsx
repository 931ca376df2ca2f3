import { Alert, Anchor } from '@mantine/core'
import { useSay, useWords } from '#kit/use-words.ts'
import { Page } from '#ui/Page.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'
import { Progress } from '#ui/Progress.tsx'
import type { HouseParts } from '../provided.ts'
import { words } from '../words/en.ts'
import { Backups } from './Backups.tsx'
import classes from './Shut.module.css'
import { useBringBack } from './use-bring-back.ts'

type Props = { readonly parts: HouseParts; readonly onBack: () => void }

/** A new computer: the book comes from a backup, and nobody has to name the shop once more. */
export function RestoreFirst({ parts, onBack }: Props) {
  const w = useWords(words)
  const say = useSay()
  const bring = useBringBack(parts)
  const { working, trouble } = bring
  return (
    <main className={classes.shut}>
      <Page>
        <PageTitle title={w('restore')} more={w('restoreFirst')} />
        {trouble && (
          <Alert role="alert" color="berry" variant="light">
            {say(trouble)}
          </Alert>
        )}
        {working ? (
          <Progress
            doing={say(working.step.doing)}
            done={working.step.done}
            cancel={{ label: w('stopThis'), onPress: working.stop }}
          />
        ) : (
          <>
            <Backups parts={parts} bring={bring} isOnlyWay />
            <div>
              <Anchor component="button" onClick={onBack}>
                {w('backToOpening')}
              </Anchor>
            </div>
          </>
        )}
      </Page>
    </main>
  )
}
