/**
 * Stands where `electron` would be in tests under plain Node: there the real package answers an
 * import with a download.
 */
throw new Error(
  'This test imports electron. Pass the Electron part in, or test it through test/support/electron/.',
)
