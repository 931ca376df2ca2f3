/** Four figures that stay with an order: what is called out where no name may be. */
export function orderNumber(id: string): string {
  const number = Array.from(id).reduce(
    (sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973,
    7,
  )
  return String(number).padStart(4, '0')
}
