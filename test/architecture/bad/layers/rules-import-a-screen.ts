// complaint: rules of promises may not import screen of promises

// as: src/renderer/features/promises/rules/plan.ts
import { words } from '../ui/PromiseCard.tsx'

export const said = words
