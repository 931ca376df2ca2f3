// complaint: rules of today may not import repo of promises

// as: src/renderer/features/today/rules.ts
import { openPromises } from '#features/promises/repo.ts'

export const rows = openPromises
