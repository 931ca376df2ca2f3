// complaint: ui may not import even the types of model of customers

// as: src/renderer/ui/Face.tsx
import type { Customer } from '#features/customers/model.ts'

export const Face = ({ of }: { of: Customer }) => <p>{of.name}</p>
