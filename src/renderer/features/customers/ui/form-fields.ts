import type { UseFormReturnType } from '@mantine/form'
import type { CustomerForm } from '../rules/form.ts'

/** The form, passed to each group of its fields. */
export type FormProps = { readonly form: UseFormReturnType<CustomerForm> }
