import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy } from '#main/app/csp.ts'
import { findIn, missingIn } from './electron-rules.ts'
import { weaknessesOf } from './policy-rules.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const out = join(root, 'out')

/** Looked at and found right. One that nothing needs any more must go. */
const waivers = [
  {
    rule: 'PRELOAD_JS_CHECK',
    at: 'preload: of.preload,',
    why: 'one file of a few lines, sandboxed; what it exposes is the contract (test/main/bundle.test.ts)',
  },
  {
    rule: 'PRELOAD_JS_CHECK',
    at: 'preload: join(import.meta.dirname, "../preload/index.cjs"),',
    why: 'a fixed path inside the asar',
  },
  {
    rule: 'CUSTOM_ARGUMENTS_JS_CHECK',
    at: 'appendSwitch("host-resolver-rules", "MAP * ~NOTFOUND")',
    why: 'it takes names away from Chromium, all of them (test/main/app/offline.test.ts)',
  },
  {
    rule: 'OPEN_EXTERNAL_JS_CHECK',
    at: 'shell.openExternal(url)',
    why: 'only what checkedLink passed, and asked before the first of a kind (test/main/services/links.test.ts)',
  },
  {
    rule: 'OPEN_EXTERNAL_JS_CHECK',
    at: 'shell.openExternal(releasesPage)',
    why: 'one fixed address, after a question (test/main/app/newer-version.test.ts)',
  },
  {
    rule: 'PROTOCOL_HANDLER_JS_CHECK',
    at: 'protocol.registerSchemesAsPrivileged([{',
    why: 'app://usual, without bypassCSP; files under out/renderer alone (test/main/app/protocol.test.ts)',
  },
  {
    rule: 'DANGEROUS_FUNCTIONS_JS_CHECK',
    at: 'new Function("");',
    why: 'zod asks whether it may compile what a schema checks; the text is its own and empty',
  },
  {
    rule: 'DANGEROUS_FUNCTIONS_JS_CHECK',
    at: 'try{return Function(``),!0}catch{return!1}',
    why: 'the same in the window, where the policy says no',
  },
] as const

const built = [
  ...readdirSync(out, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(js|cjs|mjs|html)$/.test(path))
    .map((path) => join('out', path)),
  'package.json',
]
const found = built.flatMap((path) =>
  findIn(path, readFileSync(join(root, path), 'utf8')).map((each) => ({ path, ...each })),
)
const waives = (waiver: (typeof waivers)[number], each: (typeof found)[number]): boolean =>
  waiver.rule === each.rule && each.at.includes(waiver.at)

describe('the checks of electronegativity over the built app', () => {
  it('find nothing that was not looked at', () => {
    expect(built.length).toBeGreaterThan(10)
    expect(found.filter((each) => !waivers.some((waiver) => waives(waiver, each)))).toEqual([])
  })

  it.each(waivers)('still need the waiver of $rule: $at', (waiver) => {
    expect(found.some((each) => waives(waiver, each))).toBe(true)
  })

  it('find all that a main process must do', () => {
    const main = readFileSync(join(out, 'main/index.js'), 'utf8')
    expect(missingIn(main)).toEqual([])
    expect(missingIn('').length).toBe(9)
    expect(weaknessesOf(contentSecurityPolicy)).toEqual([])
  })

  it.each([
    ['NODE_INTEGRATION_JS_CHECK', 'make({ webPreferences: { nodeIntegration: true } })'],
    ['NODE_INTEGRATION_JS_CHECK', 'make({ nodeIntegrationInWorker: flag })'],
    ['NODE_INTEGRATION_JS_CHECK', 'const options = { webviewTag: true }'],
    ['CONTEXT_ISOLATION_JS_CHECK', 'make({ contextIsolation: false })'],
    ['SANDBOX_JS_CHECK', 'make({ "sandbox": !packaged })'],
    ['WEB_SECURITY_JS_CHECK', 'make({ webSecurity: false })'],
    ['INSECURE_CONTENT_JS_CHECK', 'make({ allowRunningInsecureContent: true })'],
    ['EXPERIMENTAL_FEATURES_JS_CHECK', 'make({ experimentalFeatures: true })'],
    ['BLINK_FEATURES_JS_CHECK', 'make({ enableBlinkFeatures: "x" })'],
    ['AFFINITY_JS_CHECK', 'make({ affinity: "one" })'],
    ['REMOTE_MODULE_JS_CHECK', 'make({ enableRemoteModule: true })'],
    ['REMOTE_MODULE_JS_CHECK', 'import remote from "@electron/remote"'],
    ['REMOTE_MODULE_JS_CHECK', 'const r = require("@electron/remote")'],
    ['PRELOAD_JS_CHECK', 'make({ preload: path })'],
    ['CUSTOM_ARGUMENTS_JS_CHECK', 'app.commandLine.appendSwitch("no-sandbox")'],
    ['CUSTOM_ARGUMENTS_JS_CHECK', 'app.commandLine.appendSwitch("remote-debugging-port", "9222")'],
    ['CUSTOM_ARGUMENTS_JS_CHECK', 'app.commandLine.appendArgument(text)'],
    ['DANGEROUS_FUNCTIONS_JS_CHECK', 'contents.executeJavaScript(code)'],
    ['DANGEROUS_FUNCTIONS_JS_CHECK', 'eval(code)'],
    ['DANGEROUS_FUNCTIONS_JS_CHECK', 'new Function(code)'],
    ['DANGEROUS_FUNCTIONS_JS_CHECK', 'setTimeout("go()", 1)'],
    ['CERTIFICATE_VERIFY_PROC_JS_CHECK', 'session.setCertificateVerifyProc(() => true)'],
    ['CERTIFICATE_ERROR_EVENT_JS_CHECK', 'app.on("certificate-error", pass)'],
    ['OPEN_EXTERNAL_JS_CHECK', 'shell.openExternal(url)'],
    ['PROTOCOL_HANDLER_JS_CHECK', 'protocol.registerFileProtocol("x", f)'],
    ['PROTOCOL_HANDLER_JS_CHECK', 'app.setAsDefaultProtocolClient("usual")'],
    ['HTTP_RESOURCES_JS_CHECK', 'window.loadURL("http://127.0.0.1")'],
    ['SECURITY_WARNINGS_DISABLED_JS_CHECK', 'process.env.ELECTRON_DISABLE_SECURITY_WARNINGS = 1'],
  ])('would find %s in: %s', (rule, source) => {
    expect(findIn('main.js', source).map((each) => each.rule)).toEqual([rule])
  })

  it.each([
    ['NODE_INTEGRATION_HTML_CHECK', 'page.html', '<webview src="./x"></webview>'],
    ['HTTP_RESOURCES_HTML_CHECK', 'page.html', '<script src="http://x/y.js"></script>'],
    ['WEB_SECURITY_HTML_CHECK', 'page.html', '<div disablewebsecurity>'],
    [
      'CUSTOM_ARGUMENTS_JSON_CHECK',
      'package.json',
      '{"scripts":{"start":"electron --no-sandbox ."},"devDependencies":{"electron":"45.4.1"}}',
    ],
    [
      'SECURITY_WARNINGS_DISABLED_JSON_CHECK',
      'package.json',
      '{"scripts":{"start":"ELECTRON_DISABLE_SECURITY_WARNINGS=1 electron ."},"devDependencies":{"electron":"45.4.1"}}',
    ],
    ['ELECTRON_VERSION_JSON_CHECK', 'package.json', '{"devDependencies":{"electron":"^45.4.1"}}'],
  ])('would find %s in a %s: %s', (rule, path, source) => {
    expect(findIn(path, source).map((each) => each.rule)).toEqual([rule])
  })

  it.each([
    ["default-src 'self'", 'no script-src'],
    [`${contentSecurityPolicy}; worker-src *`, 'worker-src *'],
    [
      contentSecurityPolicy.replace("script-src 'self'", "script-src 'self' 'unsafe-eval'"),
      "script-src 'unsafe-eval'",
    ],
    [
      contentSecurityPolicy.replace("connect-src 'self'", 'connect-src https:'),
      'connect-src https:',
    ],
  ])('would find a weak policy: %s', (policy, weakness) => {
    expect(weaknessesOf(policy)).toContain(weakness)
  })
})
