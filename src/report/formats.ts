/** The formats of findings: the names that `--format` takes. */
export const formats = ['pretty', 'json'] as const
export type Format = (typeof formats)[number]
