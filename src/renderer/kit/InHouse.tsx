import type { ReactNode } from 'react'
import { type House, HouseContext } from './use-book.ts'
import { ShopContext, useLiveShop } from './use-shop.ts'

type Props = { readonly house: House; readonly children: ReactNode }

/** Hands the open book and the shop's settings to every screen inside. */
export function InHouse({ house, children }: Props) {
  return (
    <HouseContext value={house}>
      <InShop>{children}</InShop>
    </HouseContext>
  )
}

function InShop({ children }: Pick<Props, 'children'>) {
  return <ShopContext value={useLiveShop()}>{children}</ShopContext>
}
