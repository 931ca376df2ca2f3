import { Button } from '@mantine/core'
import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  defaultParseSearch,
  useRouter,
} from '@tanstack/react-router'
import { type ReactNode, useSyncExternalStore } from 'react'
import type { Feature } from '#kit/define-feature.ts'
import { useGoTo } from '#kit/go-to.ts'
import type { Screen } from '#kit/parts/shell.ts'
import { useBook } from '#kit/use-book.ts'
import { useShop } from '#kit/use-shop.ts'
import { useWords } from '#kit/use-words.ts'
import { Message } from '#ui/Message.tsx'
import { doorsPath, firstScreen } from './boot.ts'
import { Doors } from './first-run/Doors.tsx'
import { Stumble } from './Stumble.tsx'
import { Shell } from './shell/Shell.tsx'
import { words } from './words/en.ts'

/** Every screen of every feature inside one shell. `start`: the first screen of a new window. */
export function makeRouter(features: readonly Feature[], start: string) {
  if (window.location.hash === '') window.history.replaceState(null, '', `#${start}`)
  const shell = createRootRoute({ component: Shell })
  const screens: readonly Screen[] = [
    { path: doorsPath, Component: Doors },
    ...features.flatMap((feature) => feature.screens ?? []),
  ]
  const routes = screens.map(({ path, Component, isEarly }) =>
    createRoute({
      getParentRoute: () => shell,
      path,
      component: () =>
        isEarly ? (
          <Component />
        ) : (
          <WithEveryone>
            <Component />
          </WithEveryone>
        ),
    }),
  )
  return createRouter({
    routeTree: shell.addChildren(routes),
    history: createHashHistory(),
    // The kit adds the page's own query to it: in a sample shop, Back to a card would find nobody.
    parseSearch: (query) => defaultParseSearch(query.split('?', 2).join('?')),
    defaultErrorComponent: StumbledScreen,
    defaultNotFoundComponent: NothingHere,
  })
}

/** Most screens name people, so they wait until people are in memory. */
function WithEveryone({ children }: { readonly children: ReactNode }) {
  const { people } = useBook()
  const isWhole = useSyncExternalStore(people.onChange, people.isWhole)
  return isWhole ? children : null
}

/** One screen broke: the rail still works, and so does trying again. */
function StumbledScreen() {
  const { trade } = useShop()
  const router = useRouter()
  const back = async () => {
    await router.navigate({ to: firstScreen(trade) })
    await router.invalidate()
  }
  return <Stumble onBack={() => void back()} />
}

function NothingHere() {
  const w = useWords(words)
  const go = useGoTo()
  const { trade } = useShop()
  return (
    <Message title={w('notFoundTitle')} text={w('notFound')}>
      <Button onClick={() => go(firstScreen(trade))}>{w('backToStart')}</Button>
    </Message>
  )
}
