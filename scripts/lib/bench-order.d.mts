export type BookSize = { readonly customers: number; readonly purchases: number }
export type BenchOrder = {
  readonly size: BookSize
  readonly smallSize: BookSize
  readonly only: readonly string[]
  readonly rounds: Readonly<Record<'usual' | 'search' | 'start' | 'backup', number>>
  readonly isQuickLook: boolean
  readonly writes: boolean
}
export const parts: readonly string[]
export function benchOrder(
  args: readonly string[],
): { readonly ok: true; readonly order: BenchOrder } | { readonly ok: false; readonly why: string }
