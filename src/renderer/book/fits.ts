import type { z } from 'zod'
import type {
  $ZodCheck,
  $ZodChecks,
  $ZodCustom,
  $ZodType,
  $ZodTypes,
  ParsePayload,
} from 'zod/v4/core'

/** True: the schema would accept the value and leave it unchanged. False: ask the schema. */
export type Fits = (value: unknown) => boolean

/**
 * A quick first check of rows by the million. The page's CSP forbids zod to compile its schemas,
 * which makes it ten times slower. This accepts what is plainly right, by the same definitions and
 * checks, and leaves every doubt, every unknown kind of schema and every refusal to zod.
 */
export function fitsOf(schema: z.ZodType): Fits {
  // zod's types are the same objects, typed as a union of their kinds.
  return compile(schema as unknown as $ZodTypes)
}

function compile(schema: $ZodTypes): Fits {
  const isKind = kindOf(schema)
  const checks = checksOf(schema).map(checkFits)
  const [only] = checks
  if (!only) return isKind
  if (checks.length === 1) return (value) => isKind(value) && only(value)
  return (value) => isKind(value) && checks.every((passes) => passes(value))
}

function kindOf(schema: $ZodTypes): Fits {
  const { def } = schema._zod
  switch (def.type) {
    case 'string':
      return (value) => typeof value === 'string'
    case 'number':
      return (value) => typeof value === 'number' && Number.isFinite(value)
    case 'boolean':
      return (value) => typeof value === 'boolean'
    case 'literal': {
      const values: readonly unknown[] = def.values
      return (value) => values.includes(value)
    }
    case 'enum': {
      const values = new Set<unknown>(Object.values(def.entries))
      return (value) => values.has(value)
    }
    // Its own check is all it has.
    case 'custom':
      return () => true
    case 'array': {
      const isElement = compile(inner(def.element))
      return (value) => Array.isArray(value) && value.every(isElement)
    }
    case 'object':
      return objectFits(def.shape, def.catchall)
    case 'unknown':
      return () => true
    case 'record':
      return recordFits(inner(def.keyType), inner(def.valueType))
    case 'union': {
      const options = def.options.map((option) => compile(inner(option)))
      return (value) => options.some((fits) => fits(value))
    }
    case 'pipe':
      return pipeFits(inner(def.in), inner(def.out))
    default:
      return () => false
  }
}

/** A transform that only adds a brand leaves the value as it was; any other is left to zod. */
function pipeFits(from: $ZodTypes, to: $ZodTypes): Fits {
  const isBefore = compile(from)
  const { def } = to._zod
  if (def.type !== 'transform') return () => false
  const payload: ParsePayload = { value: undefined, issues: [] }
  return (value) => {
    if (!isBefore(value)) return false
    payload.value = value
    // -0 equals 0, but is not the same value.
    const isSame = Object.is(def.transform(value, payload), value) && payload.issues.length === 0
    if (payload.issues.length > 0) payload.issues = []
    return isSame
  }
}

function objectFits(shape: Readonly<Record<string, $ZodType>>, rest: $ZodType | undefined): Fits {
  // A loose object keeps unknown fields; that is rare enough for zod.
  if (inner(rest)?._zod.def.type !== 'never') return () => false
  const fields = Object.entries(shape).map(([name, each]) => ({ name, ...compileField(each) }))
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
    let found = 0
    for (const { name, fits, mayBeAbsent } of fields) {
      // An object's fields by name, whatever they are.
      const field = (value as Readonly<Record<string, unknown>>)[name]
      if (field === undefined && mayBeAbsent) continue
      if (!fits(field)) return false
      found++
    }
    // A surplus field is unknown to the schema, or holds `undefined`.
    return Object.keys(value).length === found
  }
}

function recordFits(key: $ZodTypes, value: $ZodTypes): Fits {
  const isKey = compile(key)
  const isValue = compile(value)
  return (given) =>
    typeof given === 'object' &&
    given !== null &&
    Object.getPrototypeOf(given) === Object.prototype &&
    Object.entries(given).every(([name, each]) => isKey(name) && isValue(each))
}

function compileField(schema: $ZodType): { readonly fits: Fits; readonly mayBeAbsent: boolean } {
  const { def } = inner(schema)._zod
  if (def.type !== 'optional') return { fits: compile(inner(schema)), mayBeAbsent: false }
  const fits = compile(inner(def.innerType))
  // Plain `optional` also accepts `undefined`: no row holds one, so zod may decide.
  return { fits, mayBeAbsent: true }
}

type Check = $ZodCheck<unknown>

function checksOf(schema: $ZodTypes): readonly Check[] {
  const own = schema._zod.traits.has('$ZodCheck') ? [schema] : []
  // A check runs on what its schema has accepted.
  return [...own, ...(schema._zod.def.checks ?? [])] as unknown as readonly Check[]
}

function checkFits(check: Check): Fits {
  // zod's checks are the same objects, typed as a union of their kinds.
  const { def } = (check as unknown as $ZodChecks | $ZodCustom)._zod
  if (def.check === 'number_format' && def.format === 'safeint') return Number.isSafeInteger
  // Without `fn` it is a `superRefine`, which reports through its payload.
  if (def.check === 'custom' && def.fn) return (value) => def.fn(value) === true
  // One shared payload: a new one for each field of each row would be most of the work.
  const payload: ParsePayload = { value: undefined, issues: [] }
  return (value) => {
    payload.value = value
    const waits = check._zod.check(payload)
    if (payload.issues.length > 0) payload.issues = []
    else if (!(waits instanceof Promise)) return payload.value === value
    return false
  }
}

function inner(schema: $ZodType): $ZodTypes
function inner(schema: $ZodType | undefined): $ZodTypes | undefined
// As above.
function inner(schema: $ZodType | undefined): $ZodTypes | undefined {
  return schema as $ZodTypes | undefined
}
