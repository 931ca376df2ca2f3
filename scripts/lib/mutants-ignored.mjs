import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin'

const saysWhatWasDone = new Set(['attempt', 'failureOf', 'inTurn', 'assert', 'impossible'])

/** Text that only a log or a bug report shows: a test that repeats it proves nothing. */
export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, 'told-to-nobody', {
    shouldIgnore: (path) => {
      if (path.isObjectProperty() && path.node.key.name === 'detail') return 'text for a log'
      const call = path.isStringLiteral() && path.parentPath?.isCallExpression() && path.parent
      if (call && saysWhatWasDone.has(call.callee.name)) return 'text for a log'
      if (path.isSwitchCase() && path.node.test === null && isImpossible(path.node.consequent[0]))
        return 'the compiler proves that it is never reached'
      return undefined
    },
  }),
]

const isImpossible = (step) =>
  step?.type === 'ReturnStatement' && step.argument?.callee?.name === 'impossible'
