import { createContext, useContext, useEffect } from 'react'

/** The shop's name, which ends the title of each screen. */
export const ShopName = createContext('The Usual')

/**
 * The window's title. A browser keeps titles in files of its own, where "Erase for good" can't reach:
 * so it names the screen, never a person or what they bought.
 */
export function useScreenTitle(screen: string): void {
  const shop = useContext(ShopName)
  useEffect(() => {
    document.title = `${screen} · ${shop}`
  }, [screen, shop])
}
