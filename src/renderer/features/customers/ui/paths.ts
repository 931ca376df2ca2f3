import type { CustomerId } from '#shared/book/ids.ts'

/** The paths of this feature's screens; `page` and `list` are those of `goTo`. */
export const paths = {
  list: '/customers',
  fresh: '/customers/new',
  page: '/customers/$customerId',
  edit: '/customers/$customerId/edit',
  regulars: '/regulars',
  erased: '/erased',
  /** The list import of another feature. */
  bring: '/bring',
} as const

export const editPath = (id: CustomerId): string => `/customers/${id}/edit`
