import { useMantineColorScheme } from '@mantine/core'
import { RouterProvider } from '@tanstack/react-router'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import type { Book } from '#book/book.ts'
import { useAskedBackup } from '#features/backup/state.ts'
import { AppContextProvider } from '#kit/AppContextProvider.tsx'
import { useShop } from '#kit/use-shop.ts'
import type { Host } from '#platform/host.ts'
import { ShopName } from '#ui/screen-title.ts'
import { features } from './features.ts'
import type { OpenApp } from './open-app.ts'
import { Replaced } from './Replaced.tsx'
import { makeRouter } from './router.tsx'
import { ClockSetBack } from './shell/ClockSetBack.tsx'
import { PutBack } from './shell/PutBack.tsx'
import { TendOldBook } from './shell/TendOldBook.tsx'

type Props = { readonly app: OpenApp; readonly host: Host; readonly start: string }

/** The open book and everything around it: screens, keys and colours. */
export function RunningApp({ app, host, start }: Props) {
  const { book, drafts, room, keeper, journal } = app
  const context = useMemo(
    () => ({
      ...{ book, drafts, host },
      features,
      ...(room ? { room } : {}),
      ...(keeper ? { keeper } : {}),
      ...(journal ? { journal } : {}),
    }),
    [book, drafts, host, room, keeper, journal],
  )
  const router = useMemo(() => makeRouter(features, start), [start])
  useBroken(book)
  const asked = useAskedBackup(({ file }) => file)
  useEffect(() => {
    if (asked) void router.navigate({ to: '/restore' })
  }, [asked, router])
  return (
    <AppContextProvider app={context}>
      <PutBack app={app} />
      <TendOldBook app={app} host={host} />
      <ClockSetBack app={app} />
      <Replaced bookId={book.id} />
      <ShopSign>
        <RouterProvider router={router} />
      </ShopSign>
    </AppContextProvider>
  )
}

/** A book whose people can't be read is no book to work in: nobody could be found. */
function useBroken({ people }: Book): void {
  const [trouble, setTrouble] = useState<{ readonly thrown: unknown }>()
  useEffect(() => void people.whole().catch((thrown: unknown) => setTrouble({ thrown })), [people])
  if (trouble) throw trouble.thrown
}

/** Light, dark or as the system has it, and the shop's name on the window. */
function ShopSign({ children }: { readonly children: ReactNode }) {
  const { theme, shop } = useShop()
  const { setColorScheme } = useMantineColorScheme()
  const scheme = theme === 'system' ? 'auto' : theme
  useEffect(() => setColorScheme(scheme), [scheme, setColorScheme])
  return <ShopName value={shop}>{children}</ShopName>
}
