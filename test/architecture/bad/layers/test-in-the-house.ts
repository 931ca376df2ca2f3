// complaint: rules of promises may not import test/support/builders.ts

// as: src/renderer/features/promises/rules.ts
import { aCustomer } from '#test/support/builders.ts'

export const somebody = aCustomer
