import type { BookSize } from './bench-order.d.mts'

export type BenchRow = {
  readonly name: string
  readonly ours: number
  readonly peer: number
  readonly peerName: string
  readonly unit: string
  readonly ratio: number
  readonly goal: string
  readonly holds: boolean
}
export type BenchTimes = {
  readonly app?: {
    readonly dom: readonly number[]
    readonly frames: { readonly shown: number; readonly all: number }
    readonly card: readonly number[]
    readonly start: readonly number[]
    readonly rawGetAll: readonly number[]
    readonly today: readonly number[]
    readonly coming: readonly number[]
  }
  readonly usual?: {
    readonly ours: readonly number[]
    readonly cold: readonly number[]
    readonly raw: readonly number[]
  }
  readonly backup?: { readonly ours: readonly number[]; readonly peer: readonly number[] }
  readonly meanwhile?: {
    readonly rest: readonly number[]
    readonly beside: readonly number[]
    readonly small: { readonly beside: readonly number[] }
  }
}
export function median(times: readonly number[]): number
export function p95(times: readonly number[]): number
export function rowsOf(
  times: BenchTimes,
  sizes: { readonly size: BookSize; readonly smallSize: BookSize },
): readonly BenchRow[]
export function asTable(rows: readonly BenchRow[], size: BookSize): string
