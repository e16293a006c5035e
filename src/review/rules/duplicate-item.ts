import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { defineRule } from '../../diagnostics/rule.ts'
import type { ReviewInput } from '../input.ts'

export const duplicateItem = defineRule<ReviewInput>({
  code: 'duplicate-address',
  level: 'error',
  about: 'Two headings of a section have the same id, so an address with that id means both.',
  check: ({ documents }, say) => {
    for (const { sections } of documents) {
      for (const section of sections) {
        const seen = new Set<string>()
        visit({ type: 'root', children: [...section.content] } as Root, (node) => {
          const item = node.type === 'heading' ? node.data?.item : undefined
          if (item === undefined) return
          if (seen.has(item)) {
            say(section.origin, {
              message: `The section \`${section.id}\` has two headings with the id \`${item}\`.`,
              hints: ['Give one of the entries another id.'],
            })
          }
          seen.add(item)
        })
      }
    }
  },
})
