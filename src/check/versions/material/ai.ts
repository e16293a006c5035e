import { type Changes, change, changeIf, isThere, newItems } from './change.ts'
import { keptIn, newIds } from './entries.ts'

/** A new use of AI, and one that learns or recognises more or is less open. */
export const inAi: Changes = (before, now) => {
  const [was, is] = [before['policy.yaml']?.ai, now['policy.yaml']?.ai]
  return [
    ...newIds(was, is).map((id) => change(`the new use of AI \`${id}\``, ['policy.yaml', 'ai', id])),
    ...keptIn(was, is).flatMap(([id, one, other]) => [
      ...changeIf(one.training === 'none' && isThere(other.training), `the new \`training\` of \`${id}\``, [
        'policy.yaml',
        'ai',
        id,
        'training',
      ]),
      ...newItems(one.recognises, other.recognises).map((what) =>
        change(`the AI \`${id}\` that recognises \`${what}\``, ['policy.yaml', 'ai', id, 'recognises']),
      ),
      ...(['disclosure', 'human-review'] as const)
        .filter((key) => isThere(one[key]) && !isThere(other[key]))
        .map((key) => change(`the AI \`${id}\` without \`${key}\``, ['policy.yaml', 'ai', id])),
    ]),
  ]
}
