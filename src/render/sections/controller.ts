import type { PolicySource } from '../../model/program.ts'
import { items } from '../../model/schema/listed.ts'
import { addressLine, isForeign, mailLink, webLink } from '../pieces/organisation.ts'
import { defineSection } from '../section.ts'

export const controller = defineSection({
  id: 'controller',
  namespace: 'common',
  law: ['gdpr-13-1-a', 'gdpr-27-1', 'gdpr-26-2', 'gdpr-26-3', 'nl-bw-3-15d'],
  needs: '`name` of `organisation`',
  shape: {
    name: 'value',
    shortName: 'value',
    address: 'value',
    registerNumber: 'value',
    foreign: 'flag',
    website: 'value',
    commitment: 'value',
    scope: 'value',
    representative: { name: 'value', address: 'value', email: 'value' },
    alone: 'flag',
    jointControllers: [{ id: 'id', name: 'value', contact: 'value', arrangement: 'value' }],
  },
  view: (context) => {
    const { program, statement, plain, inline } = context
    const { organisation, commitment } = program.source
    const representative = namedRepresentative(program.source)
    if (organisation.name === undefined) return undefined
    // The section `contact` gives them too; once is enough.
    const isApart = program.source.contact !== undefined && statement.sections.some(({ known }) => known === 'contact')
    return {
      name: organisation.name,
      shortName: organisation['short-name'],
      address: isApart ? undefined : organisation.address && addressLine(context, organisation.address),
      registerNumber: isApart ? undefined : organisation['register-number'],
      foreign: isForeign(organisation),
      website: organisation.website === undefined ? undefined : webLink(organisation.website),
      commitment: commitment && inline(commitment),
      scope: statement.scope && inline(statement.scope),
      representative: representative && {
        name: representative.name,
        address: addressLine(context, representative.address),
        email: representative.email === undefined ? undefined : mailLink(representative.email),
      },
      alone: program.jointControllers === 'none',
      jointControllers: items(program.jointControllers).map(({ id, name, contact, arrangement }) => ({
        id,
        name,
        contact: contact && plain(contact),
        arrangement: arrangement && inline(arrangement),
      })),
    }
  },
})

/** The representative, where one is needed. */
const namedRepresentative = ({ representative }: PolicySource) =>
  representative === undefined || 'not-required' in representative ? undefined : representative
