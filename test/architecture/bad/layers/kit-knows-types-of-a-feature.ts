// complaint: kit may not import even the types of model of customers

// as: src/renderer/kit/whose.ts
import type { Customer } from '#features/customers/model.ts'

export type Whose = Customer
