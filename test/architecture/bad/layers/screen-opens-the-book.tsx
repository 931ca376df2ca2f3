// complaint: screen of promises may not import book

// as: src/renderer/features/promises/ui/PromiseList.tsx
import { commit } from '#book/commit.ts'

export const PromiseList = () => <button type="button" onClick={() => commit()} />
