// complaint: repo of promises may not use dexie-react-hooks

// as: src/renderer/features/promises/repo.ts
import { useLiveQuery } from 'dexie-react-hooks'

export const useOpen = () => useLiveQuery(() => [])
