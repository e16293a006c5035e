import { items } from '../../model/schema/listed.ts'
import type { DataUse, Purpose } from '../../model/program.ts'
import type { ViewOf } from '../../template/shape.ts'
import type { Value } from '../../template/value.ts'
import type { ViewContext } from '../context.ts'
import { basisSentences } from '../pieces/basis.ts'
import { provisionSentences } from '../pieces/provision.ts'
import { recipientName } from '../pieces/recipient.ts'
import { retentionSentences } from '../pieces/retention.ts'
import { defineSection } from '../section.ts'

const purposeShape = {
  id: 'id',
  name: 'value',
  description: 'value',
  people: 'value',
  noData: 'flag',
  data: 'value',
  bases: [{ sentences: 'value' }],
  retention: [{ sentences: 'value' }],
  noRecipients: 'flag',
  recipients: 'value',
  sources: 'value',
  provision: 'value',
  more: 'value',
} as const

export const purposes = defineSection({
  id: 'purposes',
  namespace: 'privacy',
  law: ['gdpr-13-1-c-purpose', 'gdpr-13-1-c-basis', 'gdpr-13-1-d', 'gdpr-6-3-statute', 'xc-purpose-nodata', 'xc-newsletter'],
  needs: 'purposes.yaml',
  shape: { none: 'flag', purposes: [purposeShape] },
  view: (context) => {
    const { purposes: all } = context.program
    return all && { none: all === 'none', purposes: items(all).map((purpose) => purposeView(context, purpose)) }
  },
})

const purposeView = (context: ViewContext, purpose: Purpose): ViewOf<typeof purposeShape> => {
  const { plain, blocks, list, statement } = context
  // A section of its own says it for all purposes together; once is enough.
  const apart = statement.sections.some(({ known }) => known === 'provision')
  return {
    id: purpose.id,
    name: plain(purpose.name),
    description: blocks(purpose.description),
    people: inARow(
      context,
      items(purpose.people).map(({ name }) => plain(name)),
    ),
    noData: purpose.data === 'none',
    data: inARow(
      context,
      items(purpose.data).map((use) => dataUse(context, use)),
    ),
    bases: items(purpose.basis).map((basis) => ({ sentences: basisSentences(context, basis) })),
    retention: items(purpose.retention).map((rule) => ({ sentences: retentionSentences(context, rule) })),
    noRecipients: purpose['shared-with'] === 'none',
    recipients: inARow(
      context,
      items(purpose['shared-with']).map((recipient) => recipientName(context, recipient)),
    ),
    sources: purpose.sources === undefined || purpose.sources === 'none' ? undefined : list(purpose.sources.map(({ name }) => plain(name))),
    provision: apart ? undefined : provisionSentences(context, purpose),
    more: purpose.more && blocks(purpose.more),
  }
}

const inARow = ({ list }: ViewContext, values: readonly Value[]): Value | undefined => (values.length === 0 ? undefined : list(values))

const dataUse = ({ plain, line }: ViewContext, { item, note }: DataUse): Value =>
  note === undefined ? plain(item.name) : line('privacy:purposes.with-note', { item: plain(item.name), note: plain(note) })
