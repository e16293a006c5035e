/**
 * The steps of a path below some folder, written with slashes; none for the folder itself (`''`). `undefined` for
 * anything else: absolute paths, empty steps, `.` and `..`, NUL and backslashes.
 */
export const stepsOf = (path: string): readonly string[] | undefined => {
  if (path === '') return []
  if (path.includes('\0') || path.includes('\\')) return undefined
  const steps = path.split('/')
  return steps.some((step) => step === '' || step === '.' || step === '..') ? undefined : steps
}

/** Sorts by UTF-16 code unit: the same order on every machine and in every language. */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : Number(a > b))
