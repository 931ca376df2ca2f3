import { spotlight } from '@mantine/spotlight'
import { useEffect, useState } from 'react'
import { useGoTo } from '#kit/go-to.ts'
import { watchPresses } from '#kit/presses.ts'
import { useAppContext, useFeatures } from '#kit/use-book.ts'
import { focusFindBox } from '#ui/find-box.ts'
import { printHere } from '#ui/print/print-here.ts'
import type { AppAct } from '../keys.ts'
import { Blank } from './Blank.tsx'
import { Help } from './Help.tsx'
import { Palette } from './Palette.tsx'
import { TouchBar } from './TouchBar.tsx'
import { useAppKeys, useMenu } from './use-app-keys.ts'
import { useUndo } from './use-undo.ts'

/** What works on every screen, by key, from the menu or from the palette. */
export function AppKeys() {
  const app = useAppContext()
  const { host, book } = app
  const features = useFeatures()
  const go = useGoTo()
  const { undo, redo } = useUndo()
  const [cover, setCover] = useState<'none' | 'blank' | 'help'>('none')

  const toCommand = (id: string): void => {
    const command = features.flatMap((each) => each.commands ?? []).find((each) => each.id === id)
    if (command) go(command.to)
    command?.run?.(app)
  }
  const acts: Readonly<Record<AppAct, () => void>> = {
    palette: () => spotlight.toggle(),
    undo,
    redo,
    blank: () => setCover('blank'),
    help: () => setCover('help'),
    'new-customer': () => toCommand('new-customer'),
    find: () => focusFindBox(),
    print: () => printHere() || toCommand('print-tomorrow'),
  }
  const act = (what: AppAct): void => acts[what]()
  useEffect(() => watchPresses(book.clock), [book])
  useAppKeys(act)
  useMenu(host, act, toCommand)

  return (
    <>
      <TouchBar act={act} />
      <Palette act={act} toCommand={toCommand} />
      <Help opened={cover === 'help'} onClose={() => setCover('none')} />
      {cover === 'blank' && <Blank onLift={() => setCover('none')} />}
    </>
  )
}
