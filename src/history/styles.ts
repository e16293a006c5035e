const font = /url\("fonts\/[a-z0-9-]+\.[0-9a-f]{10}\.woff2"\)/g
/** What loads something, or has a style read in another way than it is written. */
const loading = /@import|@charset|@namespace|(?:url|src|image|image-set|cross-fade|element|paint)\s*\(|\\/i
/** A mark that says which encoding the bytes are in, and what bytes of other encodings look like. */
// oxlint-disable-next-line no-control-regex -- this is what is looked for
const recoding = /[\u0000\u000e\u000f\u001b\uFEFF\uFFFE]/

/** What in a stylesheet loads more than a font that lies beside it, or `undefined`. */
export const loadedBy = (css: string): string | undefined => {
  if (recoding.test(css)) return 'characters of another encoding'
  const [found] = loading.exec(css.replaceAll(font, '')) ?? []
  return found === undefined ? undefined : `\`${found}\``
}
