import fc from 'fast-check'
import type { z } from 'zod'
import type { $ZodType, $ZodTypes } from 'zod/v4/core'
import { same } from '#book/draft.ts'

/**
 * Rows generated from a schema: any valid value, optional fields present or absent. An unknown kind
 * of field throws, so a new table can't stay untested.
 */
export const anyRow = (schema: z.ZodType): fc.Arbitrary<Readonly<Record<string, unknown>>> =>
  // Every table's schema is an object schema.
  anyOf(schema as unknown as $ZodTypes) as fc.Arbitrary<Readonly<Record<string, unknown>>>

/** Values that only a field's own check can accept: an id, a day, a text of some form. */
const texts = [
  '01931c2e-7c1a-7000-8000-0123456789ab',
  'shop',
  'Müller “李雷” \u{1F950}\n\t\\"__proto__"',
  '2026-03-02',
  '02-29',
  'EUR',
  'de-AT',
  'DE-BY',
  'a'.repeat(64),
  '#aabbcc',
  'x',
  'K',
]
const numbers = [0, 1, 7, 420, 1439, 2026, 1_795_306_386_282, -350, 0.5]

function anyOf(schema: $ZodTypes): fc.Arbitrary<unknown> {
  const { def } = schema._zod
  switch (def.type) {
    case 'boolean':
      return fc.boolean()
    case 'literal':
      return fc.constantFrom(...def.values)
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries))
    case 'array':
      return fc
        .array(anyOf(kind(def.element)), { maxLength: 3 })
        .filter((some) => fits(schema, some))
    case 'union':
      return fc.oneof(...def.options.map((option) => anyOf(kind(option))))
    case 'pipe':
      // What a book holds is what its schema makes of it.
      return anyOf(kind(def.in)).filter((value) => fits(schema, value))
    case 'object':
      return anyObject(def.shape).filter((value) => fits(schema, value))
    case 'string':
    case 'number':
    case 'custom':
      return tried(schema)
    default:
      throw new Error(`Nobody has said what a field of kind ${def.type} may hold: say it here`)
  }
}

function anyObject(shape: Readonly<Record<string, $ZodType>>): fc.Arbitrary<unknown> {
  const always: string[] = []
  const fields = Object.entries(shape).map(([name, field]) => {
    const { def } = kind(field)._zod
    if (def.type === 'optional') return [name, anyOf(kind(def.innerType))] as const
    always.push(name)
    return [name, anyOf(kind(field))] as const
  })
  return fc.record(Object.fromEntries(fields), { requiredKeys: always, noNullPrototype: true })
}

function tried(schema: $ZodTypes): fc.Arbitrary<unknown> {
  const found = [...texts, ...numbers].filter((value) => fits(schema, value))
  if (found.length === 0) throw new Error('No text or number here fits this field: add one')
  return fc.constantFrom(...found)
}

const fits = (schema: $ZodTypes, value: unknown): boolean => {
  const ran = schema._zod.run({ value: structuredClone(value), issues: [] }, { async: false })
  return !(ran instanceof Promise) && ran.issues.length === 0 && same(ran.value, value)
}

// zod's types are the same objects seen as a union of their kinds.
const kind = (schema: $ZodType): $ZodTypes => schema as $ZodTypes
