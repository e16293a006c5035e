import { items } from '../../model/schema/listed.ts'
import { recipientName, statementLink } from '../pieces/recipient.ts'
import { defineSection } from '../section.ts'

export const cookieThirdParties = defineSection({
  id: 'cookie-third-parties',
  namespace: 'cookie',
  law: ['planet49-third', 'cookie-recipient'],
  needs: 'a cookie of another `party`, whose `vendor` is not `self`, or a cookie with `third-party-access`,',
  shape: { vendors: [{ name: 'value', country: 'value', statement: 'value' }] },
  view: (context) => {
    const vendors = [
      ...new Set(
        items(context.program.cookies).flatMap(({ vendor, party, 'third-party-access': others }) => [
          ...(vendor === 'self' || party === 'first' ? [] : [vendor]),
          ...items(others),
        ]),
      ),
    ]
    if (vendors.length === 0) return undefined
    return {
      vendors: vendors.map((vendor) => ({
        name: recipientName(context, vendor),
        country: vendor.country === undefined ? undefined : context.country(vendor.country),
        statement: statementLink(context, vendor),
      })),
    }
  },
})
