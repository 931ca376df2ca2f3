import { isHeldAgainst } from '../../shared/said/allergens.ts'
import type { SaidReader } from './readers.ts'

export const readAllergens: SaidReader = (said) => ({
  warn: isHeldAgainst(said["can't have"] ?? '', said['it contains'] ?? '') ? 'yes' : 'no',
})
