import { type ReactNode, useEffect } from 'react'
import { SingleLettersContext } from '#ui/single-letters.ts'
import { forgetStrangers } from './forget-strangers.ts'
import { Questions } from './Questions.tsx'
import { type AppContext, AppContextHolder } from './use-book.ts'
import { ShopContext, useLiveShop } from './use-shop.ts'

type Props = { readonly app: AppContext; readonly children: ReactNode }

/** Gives the open book and the shop's settings to every screen inside. */
export function AppContextProvider({ app, children }: Props) {
  const { drafts, book } = app
  useEffect(() => forgetStrangers(drafts, book.records), [drafts, book])
  return (
    <AppContextHolder value={app}>
      <InShop>{children}</InShop>
    </AppContextHolder>
  )
}

function InShop({ children }: Pick<Props, 'children'>) {
  const shop = useLiveShop()
  return (
    <ShopContext value={shop}>
      <SingleLettersContext value={shop.singleLetters ?? 'on'}>
        <Questions>{children}</Questions>
      </SingleLettersContext>
    </ShopContext>
  )
}
