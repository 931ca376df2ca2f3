/** A policy that csp-evaluator, which electronegativity asks, has nothing to say about. */
export function weaknessesOf(policy: string): readonly string[] {
  const directives = new Map(
    policy.split(';').map((text) => {
      const [name = '', ...sources] = text.trim().split(/\s+/)
      return [name, sources] as const
    }),
  )
  const asked = ['default-src', 'script-src', 'object-src', 'base-uri', 'form-action', 'frame-src']
  const missing = asked.filter((name) => !directives.has(name)).map((name) => `no ${name}`)
  const open = [...directives].flatMap(([name, sources]) =>
    sources
      .filter((source) => !allowed.test(source) && !allowedIn[name]?.includes(source))
      .map((source) => `${name} ${source}`),
  )
  return [...missing, ...open]
}

const allowed = /^'(none|self)'$/
const allowedIn: Readonly<Record<string, readonly string[]>> = {
  // The kit sets sizes as inline styles; styles run nothing.
  'style-src': ["'unsafe-inline'"],
  'img-src': ['data:', 'blob:'],
  'font-src': ['data:'],
}
