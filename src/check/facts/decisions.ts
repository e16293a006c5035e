import type { AutomatedDecision, Program } from '../../model/program.ts'
import { items } from '../../model/schema/listed.ts'

/** Decisions of art. 22(1) GDPR: no person takes part, and they have legal or similarly significant effects; so unless the policy says otherwise. */
export const machineDecisions = ({ automatedDecisions }: Program): readonly AutomatedDecision[] =>
  items(automatedDecisions).filter(({ 'solely-automated': solely, effect }) => solely !== false && effect !== 'none')

/** Whether the law that permits it is art. 40 UAVG, in one of the languages. */
export const restsOnUavg40 = ({ ground, statute }: AutomatedDecision): boolean =>
  ground === 'law' &&
  Object.values(statute ?? {}).some((words) => /\b40\b.*(?:UAVG|Uitvoeringswet)|(?:UAVG|Uitvoeringswet).*\b40\b/i.test(words ?? ''))
