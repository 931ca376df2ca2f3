import { type ReactNode, useState } from 'react'
import { useFeatures } from '#kit/use-book.ts'
import { useShop } from '#kit/use-shop.ts'
import { useWords } from '#kit/use-words.ts'
import type { SentenceKey } from '#ui/SentenceRow.tsx'
import type { Order } from '../model.ts'
import { words } from '../words/en.ts'

type OfRow = { readonly keys: readonly SentenceKey[]; readonly sheet: ReactNode }

/** L prints the sheet of a job; an order has a slip, and a surprise is on no paper. */
export function useJobSheet({ id, surprise }: Order): OfRow {
  const w = useWords(words)
  const isJob = useShop().trade === 'jobs'
  const Sheet = useFeatures().find(({ jobSheet }) => jobSheet)?.jobSheet
  const [printing, setPrinting] = useState(false)
  if (!isJob || !Sheet || surprise) return { keys: [], sheet: undefined }
  const onPress = () => setPrinting(true)
  return {
    keys: [{ letter: 'L', label: w('jobSheet'), isQuiet: true, onPress }],
    sheet: printing && <Sheet about={id} done={() => setPrinting(false)} />,
  }
}
