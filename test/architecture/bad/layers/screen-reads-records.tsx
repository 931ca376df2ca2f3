// complaint: screen of promises may not use dexie

// as: src/renderer/features/promises/ui/PromiseList.tsx
import { liveQuery } from 'dexie'

export const PromiseList = () => <p>{String(liveQuery)}</p>
