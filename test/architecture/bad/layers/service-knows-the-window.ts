// complaint: services may not import model of customers

// as: src/main/services/backups.ts
import { customers } from '#features/customers/model.ts'

export const table = customers
