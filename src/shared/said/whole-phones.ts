import { digitsOf } from '../base/text.ts'

/**
 * A line with its phones in one piece: "06131 / 987 65-43" and "+49 (0)172 - 99 88 777" hold a mark that
 * else stands between two things. "0171 2345678 / 06131 778899" are two phones.
 */
export function withWholePhones(line: string): string {
  const [first = '', ...rest] = line.split(/(\s+[-–/]\s+)/)
  let whole = first
  for (let at = 0; at < rest.length; at += 2) {
    const mark = rest[at] ?? ''
    const right = rest[at + 1] ?? ''
    whole += (isOnePhone(whole, mark, right) ? mark.trim() : mark) + right
  }
  return whole
}

function isOnePhone(before: string, mark: string, right: string): boolean {
  const left = /(?<![\p{L}\p{N}])(?:\+|\(?0)[\d\s()-]*$/u.exec(before)?.[0]
  const more = /^\d[\d\s./-]*(?![\p{L}\d])/u.exec(right)?.[0]
  if (left === undefined || more === undefined) return false
  const said = digitsOf(left).length
  const added = digitsOf(more).length
  const isArea = said >= 2 && said <= (/^\+|^00/.test(left) ? 8 : 6)
  if (isArea) return added >= 4 && !/^0|^(?:19|20)\d\d\s*$/.test(more)
  const isExtension = /^\d{1,3}\s*(?:$|[,;)])/.test(right) && !mark.includes('/')
  return isExtension && said >= 7 && said <= 12
}
