// complaint: state of promises may not import repo of promises

// as: src/renderer/features/promises/state.ts
import { openPromises } from './repo.ts'

export const state = { open: openPromises }
