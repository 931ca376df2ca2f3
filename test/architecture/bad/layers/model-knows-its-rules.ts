// complaint: model of promises may not import even the types of rules of promises

// as: src/renderer/features/promises/model.ts
import type { Due } from './rules.ts'

export type Promised = { readonly due: Due }
