/** Deed names fit into "Undo …"; here they begin a line. */
export const capital = (text: string): string => {
  const [first = ''] = text
  return first.toLocaleUpperCase() + text.slice(first.length)
}
