// complaint: rules of promises may not use zustand

// as: src/renderer/features/promises/rules.ts
import { create } from 'zustand'

export const useFilter = create(() => ({ filter: 'all' }))
