/** How much a finding weighs, heaviest first. */
export const severities = ['error', 'warning', 'advice'] as const
export type Severity = (typeof severities)[number]
