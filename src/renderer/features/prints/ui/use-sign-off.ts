import { useLocalStorage } from '@mantine/hooks'

/** Whether clients of this shop sign: it stays as it was printed last, on this device. */
export const useSignOff = () =>
  useLocalStorage<boolean>({
    key: 'the-usual-sign-off',
    defaultValue: false,
    getInitialValueInEffect: false,
  })
