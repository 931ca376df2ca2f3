import { afterEach, beforeEach, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { useAddressId, useLastAddressId } from '#kit/use-address-id.ts'
import { show } from '#test/support/show.tsx'

let close: () => void

function Page() {
  const now = useAddressId('issues')
  const last = useLastAddressId('issues')
  return (
    <p>
      now {now ?? 'none'}, last {last ?? 'none'}
    </p>
  )
}

beforeEach(async () => {
  close = (await show(<Page />)).close
})
afterEach(() => {
  close()
  window.location.hash = ''
})

const shows = (text: string) => expect.element(page.getByText(text)).toBeVisible()

it('is the id behind its own screen, and follows the address', async () => {
  await shows('now none, last none')
  window.location.hash = '#/issues/late-parcel'
  await shows('now late-parcel, last late-parcel')
  window.location.hash = '#/issues/cold-coffee'
  await shows('now cold-coffee, last cold-coffee')
})

it('is never the id of another screen: a page on its way out keeps its own', async () => {
  window.location.hash = '#/issues/late-parcel'
  await shows('now late-parcel, last late-parcel')
  window.location.hash = '#/customers/maria'
  await shows('now none, last late-parcel')
})
