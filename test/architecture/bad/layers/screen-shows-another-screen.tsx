// complaint: screen of promises may not import screen of customers

// as: src/renderer/features/promises/ui/PromiseList.tsx
import { CustomerName } from '#features/customers/ui/CustomerName.tsx'

export const PromiseList = () => <CustomerName />
