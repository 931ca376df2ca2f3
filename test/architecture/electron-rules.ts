import { isNamed, isNode, type Node, parse, textOf, walk } from './syntax.ts'

/** Something a reviewer must look at: which rule, and the line it is about. */
export type Finding = { readonly rule: string; readonly at: string }

/**
 * The checks of electronegativity 1.10.3 under its own names, over what is built. Ours look at every
 * object and call, wherever it stands: its own see options only inside `new BrowserWindow(…)`, ours
 * come from a function. Its checks for upgrades from Electron 5 to 8 are left out.
 */
export function findIn(path: string, source: string): readonly Finding[] {
  if (path.endsWith('.html')) return findInPage(source)
  if (path.endsWith('package.json')) return findInManifest(source)
  // No script of a page can set what a window may do.
  const rules = path.includes('renderer') ? callRules : rulesOf
  const found: Finding[] = []
  walk(parse(path, source), (node) => {
    for (const rule of rules(node)) found.push({ rule, at: lineOf(source, node.start) })
  })
  return found
}

/** What a main process must do somewhere, or it is found. */
export function missingIn(main: string): readonly string[] {
  return Object.entries(mustDo).flatMap(([rule, ways]) =>
    ways.every((way) => way.test(main)) ? [] : [rule],
  )
}

const mustDo: Readonly<Record<string, readonly RegExp[]>> = {
  LIMIT_NAVIGATION_GLOBAL_CHECK: [/"will-navigate"/, /setWindowOpenHandler\(/],
  AUXCLICK_JS_CHECK: [/setWindowOpenHandler\(\(\) => \(\{ action: "deny" \}\)\)/],
  NODE_INTEGRATION_ATTACH_EVENT_JS_CHECK: [
    /"will-attach-webview", \(event\) => event.preventDefault/,
  ],
  PERMISSION_REQUEST_HANDLER_GLOBAL_CHECK: [/setPermissionRequestHandler\(/],
  CSP_GLOBAL_CHECK: [/"content-security-policy": contentSecurityPolicy/],
  CONTEXT_ISOLATION_JS_CHECK: [/contextIsolation: true/],
  SANDBOX_JS_CHECK: [/sandbox: true/],
  NODE_INTEGRATION_JS_CHECK: [/nodeIntegration: false/],
  WEB_SECURITY_JS_CHECK: [/webSecurity: true/],
}

function* rulesOf(node: Node): Iterable<string> {
  if (node.type === 'Property') yield* optionRules(node)
  yield* callRules(node)
  if (node.type === 'ImportDeclaration' && /remote/.test(textOf(node.source) ?? '')) {
    yield 'REMOTE_MODULE_JS_CHECK'
  }
  if (
    node.type === 'Identifier' &&
    /^ELECTRON_(DISABLE|ENABLE)_SECURITY_WARNINGS$/.test(nameOf(node))
  )
    yield 'SECURITY_WARNINGS_DISABLED_JS_CHECK'
}

const safe: Readonly<Record<string, readonly [rule: string, value: boolean]>> = {
  nodeIntegration: ['NODE_INTEGRATION_JS_CHECK', false],
  nodeIntegrationInWorker: ['NODE_INTEGRATION_JS_CHECK', false],
  nodeIntegrationInSubFrames: ['NODE_INTEGRATION_JS_CHECK', false],
  contextIsolation: ['CONTEXT_ISOLATION_JS_CHECK', true],
  sandbox: ['SANDBOX_JS_CHECK', true],
  webSecurity: ['WEB_SECURITY_JS_CHECK', true],
  allowRunningInsecureContent: ['INSECURE_CONTENT_JS_CHECK', false],
  experimentalFeatures: ['EXPERIMENTAL_FEATURES_JS_CHECK', false],
  webviewTag: ['NODE_INTEGRATION_JS_CHECK', false],
}
const never: Readonly<Record<string, string>> = {
  enableBlinkFeatures: 'BLINK_FEATURES_JS_CHECK',
  blinkFeatures: 'BLINK_FEATURES_JS_CHECK',
  affinity: 'AFFINITY_JS_CHECK',
  enableRemoteModule: 'REMOTE_MODULE_JS_CHECK',
  preload: 'PRELOAD_JS_CHECK',
}

function* optionRules({ key, value }: Node): Iterable<string> {
  const name = nameOf(key) || (textOf(key) ?? '')
  const wanted = Object.hasOwn(safe, name) ? safe[name] : undefined
  if (wanted && !(isNode(value) && value.type === 'Literal' && value.value === wanted[1]))
    yield wanted[0]
  const rule = Object.hasOwn(never, name) ? never[name] : undefined
  if (rule) yield rule
}

const reviewed: readonly (readonly [RegExp, string])[] = [
  [
    /^(executeJavaScript|executeJavaScriptInIsolatedWorld|insertCSS)$/,
    'DANGEROUS_FUNCTIONS_JS_CHECK',
  ],
  [/^(eval|Function)$/, 'DANGEROUS_FUNCTIONS_JS_CHECK'],
  [/^(setCertificateVerifyProc|importCertificate)$/, 'CERTIFICATE_VERIFY_PROC_JS_CHECK'],
  [/^openExternal$/, 'OPEN_EXTERNAL_JS_CHECK'],
  [
    /^(setAsDefaultProtocolClient|(register|intercept)\w*(Protocol|Privileged)|registerSchemesAsPrivileged)$/,
    'PROTOCOL_HANDLER_JS_CHECK',
  ],
]

function* callRules(node: Node): Iterable<string> {
  if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return
  const called =
    nameOf(node.callee) || nameOf(isNode(node.callee) ? node.callee.property : undefined)
  const [first] = Array.isArray(node.arguments) ? node.arguments : []
  for (const [names, rule] of reviewed) if (names.test(called)) yield rule
  if (/^set(Timeout|Interval|Immediate)$/.test(called) && textOf(first) !== undefined)
    yield 'DANGEROUS_FUNCTIONS_JS_CHECK'
  if (/^append(Switch|Argument)$/.test(called)) {
    // A switch that is only known when it runs may be any.
    if (dangerousSwitch.test(textOf(first) ?? 'no-sandbox')) yield 'CUSTOM_ARGUMENTS_JS_CHECK'
  }
  if (called === 'loadURL' && /^http:/i.test(textOf(first) ?? '')) yield 'HTTP_RESOURCES_JS_CHECK'
  if (/^(on|once|addListener)$/.test(called) && textOf(first) === 'certificate-error')
    yield 'CERTIFICATE_ERROR_EVENT_JS_CHECK'
  if (isNamed(node.callee, 'require') && /remote/.test(textOf(first) ?? ''))
    yield 'REMOTE_MODULE_JS_CHECK'
}

const dangerousSwitch =
  /ignore-certificate|disable-web-security|host-(resolver-)?rules|whitelist|js-flags|file-access|sandbox|insecure|blacklist|debug|disable-features|disable-kill|xss-auditor|inspect|explicitly-allowed-ports|expose-internals|gpu-launcher|nacl|net-log|reduce-security/

const nameOf = (value: unknown): string =>
  isNode(value) && typeof value.name === 'string' && value.type === 'Identifier' ? value.name : ''

const lineOf = (source: string, at: number): string => {
  const start = source.lastIndexOf('\n', at) + 1
  const end = source.indexOf('\n', at)
  const line = source.slice(start, end < 0 ? undefined : end)
  // A minified file is one line.
  return line.length < 200 ? line.trim() : source.slice(Math.max(0, at - 60), at + 60)
}

function findInPage(page: string): readonly Finding[] {
  const tags = page.match(/<[^>]+>/g) ?? []
  return tags.flatMap((at) => [
    ...(/<webview/i.test(at) ? [{ rule: 'NODE_INTEGRATION_HTML_CHECK', at }] : []),
    ...(/\b(src|href)\s*=\s*["']?http:/i.test(at)
      ? [{ rule: 'HTTP_RESOURCES_HTML_CHECK', at }]
      : []),
    ...(/\b(allowpopups|blinkfeatures|disablewebsecurity|nodeintegration)\b/i.test(at)
      ? [{ rule: 'WEB_SECURITY_HTML_CHECK', at }]
      : []),
  ])
}

function findInManifest(text: string): readonly Finding[] {
  const { scripts = {}, devDependencies = {} } = JSON.parse(text)
  const lines: string[] = Object.values(scripts)
  const exact = /^\d+\.\d+\.\d+$/.test(String(devDependencies.electron))
  return [
    ...lines
      .filter((line) => dangerousSwitch.test(line))
      .map((at) => ({ rule: 'CUSTOM_ARGUMENTS_JSON_CHECK', at })),
    ...lines
      .filter((line) => /SECURITY_WARNINGS/.test(line))
      .map((at) => ({ rule: 'SECURITY_WARNINGS_DISABLED_JSON_CHECK', at })),
    ...(exact
      ? []
      : [{ rule: 'ELECTRON_VERSION_JSON_CHECK', at: String(devDependencies.electron) }]),
  ]
}
