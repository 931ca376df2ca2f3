/**
 * Replaces `electron` in tests under plain Node, where importing the real package starts a
 * download.
 */
throw new Error(
  'This test imports electron. Pass the Electron part in, or test it through test/support/electron/.',
)
