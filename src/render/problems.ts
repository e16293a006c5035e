import { defineProblem } from '../diagnostics/problem.ts'
import { didYouMean } from '../diagnostics/suggest.ts'

export const rawHtml = defineProblem<{ found: string }>({
  code: 'raw-html',
  about: 'Texts are Markdown without HTML. A tag would work in one format and vanish in another, and it could carry a script.',
  message: ({ found }) => `\`${found}\` is HTML, and a text cannot hold HTML.`,
  hints: () => ['Write it in Markdown, or put a backslash before the `<`.'],
})

export const textImage = defineProblem<{ found: string }>({
  code: 'image',
  about: 'A picture from elsewhere tells its owner who reads the statement. Texts hold no images.',
  message: ({ found }) => `This text shows the image \`${found}\`.`,
  hints: () => ['Say in words what it shows, or link to it.'],
})

export const sectionLink = defineProblem<{ found: string; known: readonly string[] }>({
  code: 'unknown-section-link',
  about: 'A link to a section works only if the statement has that section.',
  message: ({ found }) => `No statement of this policy has a section \`${found}\` to link to.`,
  hints: ({ found, known }) => {
    const near = didYouMean(found, known)
    return near.length > 0 ? near : ['Link to a section that stands under `sections` of the statement, or take the link out.']
  },
})

export const notOneParagraph = defineProblem<{ found: string }>({
  code: 'not-one-paragraph',
  about:
    'This text becomes part of a line, a list or a table, so it is one paragraph: emphasis and links, no lists, headings or blank lines.',
  message: ({ found }) => `This text must be one paragraph, and it holds ${found}.`,
  hints: () => ['Write it as sentences; where more is needed, use a key that takes Markdown with paragraphs, or a clause.'],
})

export const textFeature = defineProblem<{ found: string }>({
  code: 'text-feature',
  about: 'Texts hold paragraphs, lists, tables, emphasis, links and quotations; headings of depth 2 and 3 in clauses.',
  message: ({ found }) => `A text cannot hold ${found}.`,
  hints: () => ['Write it with paragraphs, lists or a table.'],
})

export const emptySection = defineProblem<{ section: string; needs: string; none: boolean }>({
  code: 'empty-section',
  about: 'A statement asks for a section, but the sources say nothing that it could print. Silence never becomes a statement.',
  message: ({ section, needs }) => `The section \`${section}\` has nothing to say: ${needs} is absent or empty.`,
  hints: ({ section, needs, none }) => [
    `Add ${needs.replace(/,$/, '')}, or leave the section \`${section}\` out.`,
    ...(none ? ['If there is nothing, and you looked, write `none`: the statement then says so.'] : []),
  ],
})

export const unreadableText = defineProblem<{ found: string }>({
  code: 'unreadable-text',
  about:
    'Some Markdown takes its reader very long. Texts have limits, far above what a person writes, so that a build always ends: 64 KiB for a clause, 32 KiB for another text, and so many lines and signs in it.',
  message: ({ found }) => `This text holds ${found}.`,
  hints: () => ['Write it shorter or simpler; a long text can be divided into paragraphs, or into several clauses.'],
})
