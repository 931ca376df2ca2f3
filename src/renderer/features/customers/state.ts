import { create } from 'zustand'

type RegularsPage = {
  /** Text not in the book yet, kept while the owner visits another screen. */
  readonly text: string
  readonly write: (text: string) => void
}

export const useRegularsPage = create<RegularsPage>()((set) => ({
  text: '',
  write: (text) => set({ text }),
}))
