/** In any table: in the trash, or (customers and products) merged into another row. */
type Ending = { readonly deletedAt?: number; readonly mergedInto?: string }

/** Neither in the trash nor merged into another row: lists, searches and choices show only these. */
export const isLiving = (row: Ending | undefined): boolean =>
  row !== undefined && row.deletedAt === undefined && row.mergedInto === undefined
