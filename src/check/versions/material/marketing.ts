import { type Changes, change, changeIf, newItems } from './change.ts'
import { keptIn } from './entries.ts'

/** Direct marketing through one more channel, no longer by consent, or with no word on how to stop it. New direct marketing is a purpose's. */
export const inMarketing: Changes = (before, now) =>
  keptIn(before['purposes.yaml'], now['purposes.yaml']).flatMap(([id, { 'direct-marketing': was }, { 'direct-marketing': is }]) => {
    if (typeof was !== 'object' || typeof is !== 'object') return []
    return [
      ...newItems(was.channels, is.channels).map((channel) =>
        change(`the new channel \`${channel}\` of \`${id}\``, ['purposes.yaml', id, 'direct-marketing', 'channels']),
      ),
      ...changeIf(was.ground === 'consent' && is.ground !== 'consent', `the \`direct-marketing\` of \`${id}\` without consent`, [
        'purposes.yaml',
        id,
        'direct-marketing',
        'ground',
      ]),
      ...changeIf(was.stop !== undefined && is.stop === undefined, `the \`direct-marketing\` of \`${id}\` without \`stop\``, [
        'purposes.yaml',
        id,
        'direct-marketing',
      ]),
    ]
  })
