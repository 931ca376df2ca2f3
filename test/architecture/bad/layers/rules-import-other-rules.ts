// complaint: rules of promises may not import rules of issues

// as: src/renderer/features/promises/rules.ts
import { isOurTurn } from '#features/issues/rules.ts'

export const ours = isOurTurn
