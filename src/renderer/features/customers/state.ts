import { create } from 'zustand'

type RegularsPage = {
  /** What is written and not in the book yet: looking something up elsewhere must not lose it. */
  readonly text: string
  readonly write: (text: string) => void
}

export const useRegularsPage = create<RegularsPage>()((set) => ({
  text: '',
  write: (text) => set({ text }),
}))
