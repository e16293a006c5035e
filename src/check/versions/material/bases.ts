import { type Changes, changeIf, newItems } from './change.ts'
import { keptIn } from './entries.ts'

/** Consent that is less explicit or harder to withdraw, and objecting that is told no more. */
export const inBases: Changes = (before, now) =>
  keptIn(before['bases.yaml'], now['bases.yaml']).flatMap(([id, was, is]) => [
    ...changeIf(was.explicit === true && is.explicit !== true, `the basis \`${id}\` without \`explicit\``, ['bases.yaml', id]),
    ...changeIf(newItems(is['withdrawn-by'], was['withdrawn-by']).length > 0, `fewer ways to withdraw consent of \`${id}\``, [
      'bases.yaml',
      id,
      'withdrawn-by',
    ]),
    ...changeIf(was.object !== undefined && is.object === undefined, `the basis \`${id}\` without \`object\``, ['bases.yaml', id]),
  ])
