/** The formats of findings: the names that `--format` takes. */
export const formats = ['pretty', 'json', 'sarif', 'github', 'junit', 'markdown'] as const
export type Format = (typeof formats)[number]
