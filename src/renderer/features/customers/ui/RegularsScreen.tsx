import { Button, Group, Textarea } from '@mantine/core'
import { type KeyboardEvent, useEffect, useState } from 'react'
import { useDraft } from '#kit/use-draft.ts'
import { useShop } from '#kit/use-shop.ts'
import { useWords } from '#kit/use-words.ts'
import { countryOf } from '#shared/said/phone.ts'
import { KeyHint } from '#ui/KeyHint.tsx'
import { LongProgress } from '#ui/LongProgress.tsx'
import { Page } from '#ui/Page.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'
import { withoutLines } from '../rules/page-of-regulars.ts'
import { words } from '../words/en.ts'
import { regularsDraft } from './drafts.ts'
import { RegularsPreview } from './RegularsPreview.tsx'
import classes from './RegularsScreen.module.css'
import { useReadPage } from './use-read-page.ts'
import { useWriteDown } from './use-write-down.ts'
import { type JustWritten, WrittenDownLine } from './WrittenDownLine.tsx'

const nobody: ReadonlySet<number> = new Set()

/** "Maria – flat white, oat – no nuts – since 2015", one a line, with its meaning beside it. */
export function RegularsScreen() {
  const w = useWords(words)
  const { trade, language } = useShop()
  const draft = useDraft(regularsDraft, { about: 'page' }, { text: '' })
  const { text } = draft.fields
  const write = (next: string) => draft.put({ text: next })
  const [turned, setTurned] = useState(nobody)
  const [just, setJust] = useState<JustWritten>()
  const { writeDown, done } = useWriteDown()
  const { page, of } = useReadPage(text, turned)
  const going = page.lines.filter((line) => line.isIn)
  const leftOut = page.lines.length - going.length

  // Reading lags behind fast typing: only what was shown is written, so a press waits for it.
  const [pressedAt, setPressedAt] = useState<string>()
  useEffect(() => {
    if (pressedAt === undefined || (of !== text && pressedAt === text)) return
    setPressedAt(undefined)
    if (pressedAt === text) void save()
  })

  const save = async () => {
    if (of !== text) return setPressedAt(text)
    if (going.length === 0 || done !== undefined) return
    const { written, change } = await writeDown(going, countryOf(language))
    if (!change) return
    const all = written.length === going.length && page.tooLong.length === 0
    write(all ? '' : withoutLines(text, new Set(written.map((each) => each.line))))
    setTurned(nobody)
    setJust({ change, count: written.length, leftOut, text })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    void save()
  }
  return (
    <Page width="wide">
      <PageTitle
        title={w(trade === 'counter' ? 'writeDown' : 'writeDownClients')}
        more={w('writeDownMore')}
      />
      {just && (
        <WrittenDownLine
          just={just}
          onUndone={() => {
            write(just.text)
            setJust(undefined)
          }}
        />
      )}
      <div className={classes.columns}>
        <div className={classes.writing}>
          <Textarea
            label={w('onePerLine')}
            placeholder={w(trade === 'counter' ? 'regularsExample' : 'clientsExample')}
            autosize
            minRows={10}
            maxRows={24}
            autoFocus
            classNames={{ input: classes.text }}
            value={text}
            onChange={(event) => write(event.currentTarget.value)}
            onKeyDown={onKeyDown}
          />
          {done === undefined ? (
            <Group>
              <Button
                disabled={going.length === 0}
                rightSection={going.length > 0 && <KeyHint keys="Control+Enter" />}
                aria-keyshortcuts="Control+Enter"
                onClick={() => void save()}
              >
                {going.length === 0
                  ? w('writeThemDown')
                  : w(trade === 'counter' ? 'writeRegulars' : 'writeClients', {
                      count: going.length,
                    })}
              </Button>
            </Group>
          ) : (
            <LongProgress doing={w('writing')} done={done} />
          )}
        </div>
        <RegularsPreview page={page} onTurn={(line) => setTurned((before) => turn(before, line))} />
      </div>
    </Page>
  )
}

function turn(before: ReadonlySet<number>, line: number): ReadonlySet<number> {
  const after = new Set(before)
  if (!after.delete(line)) after.add(line)
  return after
}
