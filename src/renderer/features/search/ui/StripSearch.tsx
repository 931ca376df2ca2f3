import { FindCustomer } from './FindCustomer.tsx'

/** The small box above every screen but the counter. */
export function StripSearch() {
  return <FindCustomer size="strip" />
}
