// complaint: book may not import even the types of model of customers

// as: src/renderer/book/whose.ts
import type { Customer } from '#features/customers/model.ts'

export type Whose = Customer
