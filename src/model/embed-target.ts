/** The ways to put a statement into a page of somebody else. */
export const embedTargets = ['html', 'webcomponent', 'iframe', 'php'] as const
export type EmbedTarget = (typeof embedTargets)[number]
