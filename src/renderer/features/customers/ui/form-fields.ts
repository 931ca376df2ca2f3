import type { UseFormReturnType } from '@mantine/form'
import type { CustomerForm } from '../rules/form.ts'

/** The one form, handed to each group of its fields. */
export type FormProps = { readonly form: UseFormReturnType<CustomerForm> }
