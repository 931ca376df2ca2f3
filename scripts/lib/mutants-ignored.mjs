import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin'

// `refine` gives a schema's own message, which becomes the detail of a refusal.
const saysWhatWasDone = new Set([
  'attempt',
  'failureOf',
  'inTurn',
  'assert',
  'impossible',
  'refine',
])

export const strykerPlugins = [
  /** Text that only a log or a bug report shows: a test that repeats it proves nothing. */
  declareValuePlugin(PluginKind.Ignore, 'told-to-nobody', {
    shouldIgnore: (path) => {
      if (path.isObjectProperty() && path.node.key.name === 'detail') return 'text for a log'
      const isText = path.isStringLiteral() || path.isTemplateLiteral()
      const { name, object, property } =
        isText && path.parentPath?.isCallExpression() ? path.parent.callee : {}
      if (object?.name === 'console' || saysWhatWasDone.has(name ?? property?.name))
        return 'text for a log'
      if (path.isSwitchCase() && path.node.test === null && isImpossible(path.node.consequent[0]))
        return 'the compiler proves that it is never reached'
      return undefined
    },
  }),
  /**
   * What a deed proposes to the random runs of the property tests, and nothing else. `the random runs
   * can reach every deed there is` turns red when a sample gives nothing that the deed accepts.
   */
  declareValuePlugin(PluginKind.Ignore, 'sample-of-a-deed', {
    shouldIgnore: (path) =>
      (path.isObjectProperty() && path.node.key.name === 'sample') || picksForASample(path)
        ? 'only the random runs ask for it'
        : undefined,
  }),
]

const isImpossible = (step) =>
  step?.type === 'ReturnStatement' && step.argument?.callee?.name === 'impossible'

/** `const someDay = (pick: Pick) => …`; with type arguments it is TypeScript's own `Pick`. */
function picksForASample(path) {
  const type = path.isVariableDeclarator() && path.node.init?.params?.[0]?.typeAnnotation
  const { typeName, typeParameters } = type ? type.typeAnnotation : {}
  return typeName?.name === 'Pick' && !typeParameters
}
