import type { CardPartProps } from '#kit/parts/counter.ts'
import { RhythmFact } from './RhythmFact.tsx'

/** The customer must not read it: shown only while the screen is turned to the owner. */
export function RhythmOnCard({ customerId, onlyForMe }: CardPartProps) {
  return onlyForMe ? <RhythmFact customerId={customerId} /> : null
}
