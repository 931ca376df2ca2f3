// complaint: screen of counter may not import deeds of purchases

// as: src/renderer/features/counter/ui/Counter.tsx
import { logTheUsual } from '#features/purchases/deeds.ts'

export const Counter = () => <p>{logTheUsual.name}</p>
