/** Tells the packager that no node_modules go along, so it neither installs nor looks for any. */
// biome-ignore lint/style/noDefaultExport: the packager calls what a hook's file exports by default
export default () => Promise.resolve(false)
