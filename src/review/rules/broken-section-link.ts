import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { defineRule } from '../../diagnostics/rule.ts'
import type { ReviewInput } from '../input.ts'

export const brokenSectionLink = defineRule<ReviewInput>({
  code: 'broken-section-link',
  level: 'error',
  about: 'A link to a section leads nowhere if the statement that prints it does not have that section.',
  check: ({ documents }, say) => {
    for (const document of documents) {
      const sections = new Set(document.sections.map(({ id }) => id))
      for (const section of document.sections) {
        visit({ type: 'root', children: [...section.content] } as Root, (node) => {
          if (node.type !== 'link' || node.data?.section === undefined || sections.has(node.data.section)) return
          say(section.origin, {
            message: `The section \`${section.id}\` links to \`${node.data.section}\`, which the statement \`${document.statement}\` does not have.`,
            hints: [`Add the section \`${node.data.section}\` to the statement, or take the link out of the text.`],
          })
        })
      }
    }
  },
})
