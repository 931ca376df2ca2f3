import fc from 'fast-check'

/** Numbers that a count, a sequence or a time can't be, as JSON may say them. */
const numbers = ['8640000000000001', '9007199254740991', '9007199254740993', '-1', '1e300', '1e999']

/**
 * What may be found in one of our files after somebody edited it or a disk damaged it. It may be any
 * JSON, the good text with one field wrong or cut off, a senseless number, very deep JSON, nothing, or
 * any bytes.
 */
export function anyContent(good: string): fc.Arbitrary<Uint8Array> {
  const text = fc.oneof(
    fc.json(),
    oneFieldWrong(good),
    fc.constantFrom(...numbers, '', 'null', '[]', '{}', '{"__proto__":{"polluted":1}}'),
    fc.constantFrom('[', '{"a":').map((open) => open.repeat(50_000)),
    fc.nat({ max: good.length }).map((at) => good.slice(0, at)),
  )
  return fc.oneof(
    { weight: 5, arbitrary: text.map((each) => new TextEncoder().encode(each)) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }) },
  )
}

/** One value of the file, however deep, has another in its place. */
function oneFieldWrong(good: string): fc.Arbitrary<string> {
  const values = [...good.matchAll(/:\s*("(?:[^"\\]|\\.)*"|-?\d+|true|false|null)/g)]
  if (values.length === 0) return fc.json()
  return fc
    .record({
      value: fc.constantFrom(...values),
      wrong: fc.oneof(
        fc.constantFrom(...numbers, '"\\u0000"', '"../.."', '{"a":1}', '[[]]', '""'),
        fc.json({ maxDepth: 1 }),
      ),
    })
    .map(({ value, wrong }) => {
      const end = value.index + value[0].length
      return good.slice(0, end - (value[1]?.length ?? 0)) + wrong + good.slice(end)
    })
}
