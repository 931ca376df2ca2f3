import { Outlet, useLocation } from '@tanstack/react-router'
import { useBook, useFeatures } from '#kit/use-book.ts'
import { useWords } from '#kit/use-words.ts'
import { Messages } from '#ui/Messages.tsx'
import { AppKeys } from '../keys/AppKeys.tsx'
import { words } from '../words/en.ts'
import { Rail } from './Rail.tsx'
import { SaySaved } from './SaySaved.tsx'
import classes from './Shell.module.css'
import { Strip } from './Strip.tsx'

/** The frame of every screen: the rail, the strip, and the screen itself. */
export function Shell() {
  const w = useWords(words)
  const { sample } = useBook()
  const features = useFeatures()
  const screen = useLocation({ select: (at) => at.href })
  return (
    <div className={classes.shell} data-sample={sample || undefined}>
      <button type="button" className={classes.skip} onClick={toScreen}>
        {w('skip')}
      </button>
      <Rail features={features} />
      <div className={classes.top}>
        <Strip features={features} />
        <AppKeys />
      </div>
      <main id="screen" tabIndex={-1} className={classes.screen}>
        <Outlet />
      </main>
      <Messages screen={screen} />
      <SaySaved />
    </div>
  )
}

// A link would do this, but the router owns the hash.
function toScreen(): void {
  document.getElementById('screen')?.focus()
}
