// complaint: model of promises may not import model of customers

// as: src/renderer/features/promises/model.ts
import { customers } from '#features/customers/model.ts'

export const owner = customers.name
