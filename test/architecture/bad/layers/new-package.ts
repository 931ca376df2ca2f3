// complaint: rules of promises may not use lodash-es

// as: src/renderer/features/promises/rules.ts
import { groupBy } from 'lodash-es'

export const group = groupBy
