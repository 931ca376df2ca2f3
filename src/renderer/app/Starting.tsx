import { Center, Loader } from '@mantine/core'

/** Most openings are over before anyone sees it; words would only flicker. */
export function Starting() {
  return (
    <Center h="100dvh" component="main" aria-busy="true">
      <Loader type="dots" />
    </Center>
  )
}
