import { createContext, useContext, useEffect } from 'react'

/** The shop's name, which ends the title of each screen. */
export const ShopName = createContext('The Usual')

const mark = '● '

/**
 * The window's title. A browser keeps titles in files of its own, where "Erase for good" can't reach:
 * so it names the screen, never a person or what they bought.
 */
export function useScreenTitle(screen: string): void {
  const shop = useContext(ShopName)
  useEffect(() => {
    const isMarked = document.title.startsWith(mark)
    document.title = `${isMarked ? mark : ''}${screen} · ${shop}`
  }, [screen, shop])
}

/** A dot before the title: something waits in this window. */
export function markTitle(isMarked: boolean): void {
  const title = document.title.startsWith(mark) ? document.title.slice(mark.length) : document.title
  document.title = isMarked ? mark + title : title
}
