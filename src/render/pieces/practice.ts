import { items } from '../../model/schema/listed.ts'
import type { Purpose } from '../../model/program.ts'
import type { Value } from '../../template/value.ts'
import type { ViewContext } from '../context.ts'
import { paragraphs } from '../entries.ts'
import { nameOf } from './about.ts'

/** What a reader must know of how a purpose is pursued: offers, profiles, and use for what the data were not collected for. */
export const practiceOf = (context: ViewContext, purpose: Purpose): Value | undefined =>
  paragraphs([
    context.sentences([marketing(context, purpose), purpose.profiling === true ? context.line('privacy:purposes.profiling') : undefined]),
    furtherUse(context, purpose),
  ])

/** Through which channels people are approached, what permits it if not their consent, and how to stop it. */
const marketing = (context: ViewContext, { 'direct-marketing': told }: Purpose): Value | undefined => {
  if (told === undefined || told === 'none') return undefined
  const channels = context.list(told.channels.map((channel) => context.line(`privacy:marketing.channel.${channel}`))) ?? ''
  return context.sentences([
    context.line('privacy:marketing.channels', { channels }),
    told.ground === undefined || told.ground === 'consent' ? undefined : context.line(`privacy:marketing.ground.${told.ground}`),
    told.stop && context.inline(told.stop),
  ])
}

const furtherUse = (context: ViewContext, purpose: Purpose): Value | undefined => {
  const first = context.names(items(purpose['further-use-of']).map((one) => nameOf(context, one)))
  return context.sentences([
    first && context.line('privacy:purposes.further-use', { purposes: first }),
    purpose.compatibility && context.inline(purpose.compatibility),
  ])
}
