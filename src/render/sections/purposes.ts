import type { Purpose } from '../../model/program.ts'
import { items } from '../../model/schema/listed.ts'
import type { sectionOptions } from '../../model/source/sections.ts'
import type { ViewOf } from '../../template/shape.ts'
import type { Value } from '../../template/value.ts'
import type { ViewContext } from '../context.ts'
import { type Columns, factList, paragraphs, showEntries } from '../entries.ts'
import { dataName, nameOf } from '../pieces/about.ts'
import { basisExplanation, basisLabel, basisSentences } from '../pieces/basis.ts'
import { type Marks, marksOf } from '../pieces/marks.ts'
import { practiceOf } from '../pieces/practice.ts'
import { provisionSentences } from '../pieces/provision.ts'
import { recipientName } from '../pieces/recipient.ts'
import { defineSection } from '../section.ts'
import { shownOf } from '../shown.ts'

const cardShape = {
  id: 'id',
  name: 'value',
  description: 'value',
  people: 'value',
  data: 'value',
  basis: 'value',
  retention: 'value',
  recipients: 'value',
  sources: 'value',
  provision: 'value',
  example: 'value',
  practice: 'value',
  more: 'value',
} as const

export const purposes = defineSection({
  id: 'purposes',
  namespace: 'privacy',
  law: [
    'gdpr-13-1-c-purpose',
    'gdpr-13-1-c-basis',
    'gdpr-13-1-d',
    'gdpr-13-1-d-balance',
    'gdpr-6-3-statute',
    'gdpr-6-1-public',
    'gdpr-12-1-stock',
    'xc-basis-multi',
    'xc-employee-consent',
    'xc-purpose-nodata',
    'xc-newsletter',
  ],
  needs: 'purposes.yaml',
  shape: { none: 'flag', legend: 'value', notes: 'value', entries: 'value', cards: [cardShape] },
  view: (context) => {
    const { program, use, line } = context
    if (program.purposes === undefined) return undefined
    const shown = shownOf(context, program.purposes)
    const isCards = use.view === 'cards'
    const marks = marksOf(context, shown)
    return {
      none: program.purposes === 'none',
      legend: use.legend === true ? legend(context, shown) : undefined,
      notes: marks.notes,
      entries:
        isCards || shown.length === 0
          ? undefined
          : showEntries(context, line('privacy:purposes.caption'), columnsOf(context, marks), shown),
      cards: isCards ? shown.map((purpose) => cardOf(context, purpose, marks)) : [],
    }
  },
})

type Column = (typeof sectionOptions)['purposes']['columns'][number]

const columnsOf = (context: ViewContext, marks: Marks): Columns<Purpose, Column> => ({
  purpose: {
    heading: 'privacy:purposes.label.purpose',
    cell: (purpose) => marks.named(nameOf(context, purpose), purpose.retention),
  },
  description: { heading: 'privacy:purposes.label.description', bare: true, cell: (purpose) => told(context, purpose) },
  people: { heading: 'privacy:purposes.label.people', cell: (purpose) => people(context, purpose) },
  data: { heading: 'privacy:purposes.label.data', cell: (purpose) => dataOf(context, purpose) },
  sources: { heading: 'privacy:purposes.label.sources', cell: (purpose) => sources(context, purpose) },
  basis: { heading: 'privacy:purposes.label.basis', bare: true, cell: (purpose) => basis(context, purpose, !isDefinitions(context)) },
  retention: { heading: 'privacy:purposes.label.retention', bare: true, cell: ({ retention }) => marks.inPlace(retention) },
  recipients: { heading: 'privacy:purposes.label.recipients', cell: (purpose) => recipients(context, purpose) },
  provision: { heading: 'privacy:purposes.label.provision', bare: true, cell: (purpose) => provisionTold(context, purpose) },
})

const isDefinitions = ({ use }: ViewContext): boolean => use.view === 'definitions'

const cardOf = (context: ViewContext, purpose: Purpose, marks: Marks): ViewOf<typeof cardShape> => ({
  id: purpose.id,
  name: marks.named(nameOf(context, purpose), purpose.retention),
  description: purpose.description && context.blocks(purpose.description),
  people: people(context, purpose),
  data: dataOf(context, purpose),
  basis: basis(context, purpose, true),
  retention: marks.inPlace(purpose.retention),
  recipients: recipients(context, purpose),
  sources: sources(context, purpose),
  provision: provision(context, purpose),
  example: purpose.example && context.inline(purpose.example),
  practice: practiceOf(context, purpose),
  more: purpose.more && context.blocks(purpose.more),
})

/** What a purpose says in words of its own. */
const told = (context: ViewContext, purpose: Purpose): Value | undefined => {
  const { description, example, more } = purpose
  return paragraphs([
    description && context.blocks(description),
    example && context.inline(example),
    practiceOf(context, purpose),
    more && context.blocks(more),
  ])
}

const people = (context: ViewContext, purpose: Purpose): Value | undefined =>
  context.list(items(purpose.people).map((group) => nameOf(context, group)))

const dataOf = (context: ViewContext, purpose: Purpose): Value | undefined =>
  purpose.data === 'none'
    ? context.line('privacy:purposes.no-data')
    : context.list(items(purpose.data).map(({ item, note }) => dataName(context, item, note ?? item.condition)))

const recipients = (context: ViewContext, purpose: Purpose): Value | undefined =>
  purpose['shared-with'] === 'none'
    ? context.line('privacy:purposes.no-recipients')
    : context.list(items(purpose['shared-with']).map((recipient) => recipientName(context, recipient)))

const sources = (context: ViewContext, purpose: Purpose): Value | undefined =>
  context.list(items(purpose.sources).map((source) => nameOf(context, source)))

/** A section of its own says it for all purposes together; once is enough. */
const provision = (context: ViewContext, purpose: Purpose): Value | undefined =>
  context.statement.sections.some(({ known }) => known === 'provision') ? undefined : provisionSentences(context, purpose)

/** In a list of definitions nothing else asks the question. */
const provisionTold = (context: ViewContext, purpose: Purpose): Value | undefined => {
  const answer = provision(context, purpose)
  return answer === undefined || !isDefinitions(context)
    ? answer
    : context.sentences([context.line('privacy:purposes.label.provision'), answer])
}

/** Where a legend explains the bases, their names are enough; `hasHeading` says whether something says that they are bases. */
const basis = (context: ViewContext, purpose: Purpose, hasHeading: boolean): Value | undefined => {
  const bases = items(purpose.basis)
  if (context.use.legend !== true) return paragraphs(bases.map((one) => basisSentences(context, one)))
  const labels = context.list(bases.map((one) => basisLabel(context, one)))
  return hasHeading || labels === undefined ? labels : context.line('privacy:basis.sentence', { basis: labels })
}

/** What each legal basis means that these purposes rest on, in the order of the register. */
const legend = (context: ViewContext, purposes: readonly Purpose[]): Value | undefined => {
  const used = new Set(purposes.flatMap((purpose) => items(purpose.basis)))
  const explained = items(context.program.bases).flatMap((one) => {
    const explanation = used.has(one) ? basisExplanation(context, one) : undefined
    return explanation === undefined ? [] : [{ term: basisLabel(context, one), meaning: [explanation] }]
  })
  return explained.length === 0 ? undefined : factList(explained)
}
