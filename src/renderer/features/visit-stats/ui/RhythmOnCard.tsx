import type { CardPartProps } from '#kit/define-feature.ts'
import { RhythmFact } from './RhythmFact.tsx'

/** Not for a customer's eyes: shown only while the screen is turned to the owner. */
export function RhythmOnCard({ customerId, onlyForMe }: CardPartProps) {
  return onlyForMe ? <RhythmFact customerId={customerId} /> : null
}
