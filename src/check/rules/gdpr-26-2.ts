import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import type { Program, Purpose } from '../../model/program.ts'
import { items } from '../../model/schema/listed.ts'
import type { CheckInput } from '../input.ts'
import { lacking } from '../facts/statements.ts'

export const gdpr262 = defineRule<CheckInput>({
  code: 'gdpr-26-2',
  level: 'error',
  about: 'Who decides together with others tells people the essence of what they agreed: who does what.',
  duty: {
    catalogue: 'GDPR-26-2',
    law: ['GDPR 26(1)', 'GDPR 26(2)'],
    documents: ['privacy'],
    section: 'controller',
    evidence: read(
      '2026-11-22',
      'Regulation (EU) 2016/679 (GDPR), Official Journal text, art. 26(1)-(2)',
      'The essence of the arrangement shall be made available to the data subject.',
    ),
  },
  check: ({ program }, say) => {
    const joint = items(program.jointControllers)
    for (const { id, ref, place, arrangement } of joint) {
      if (arrangement !== undefined) continue
      say(place, {
        message: `The policy does not say what was agreed with the joint controller \`${id}\`.`,
        hints: [`Add \`arrangement\` to \`${id}\`: who informs people, who answers their requests, who secures the data.`],
        about: ref,
      })
    }
    for (const recipient of items(program.recipients)) {
      const isKnown = joint.some(({ id, name }) => id === recipient.id || name === recipient.name)
      if (recipient.role !== 'joint-controller' || isKnown) continue
      say(recipient.at('role'), {
        message: `The recipient \`${recipient.id}\` is a joint controller, and \`joint-controllers\` does not tell what was agreed with it.`,
        hints: [`Add \`${recipient.id}\` to \`joint-controllers\` in policy.yaml, with \`name\`, \`contact\` and \`arrangement\`.`],
        about: recipient.ref,
      })
    }
    const [first] = joint
    if (first === undefined) return
    const shared = jointPurposes(program)
    const isAbout = (purposes: readonly Purpose[]) => shared.length === 0 || purposes.some((purpose) => shared.includes(purpose))
    for (const statement of lacking(program, 'controller', isAbout))
      say(statement.at('sections'), {
        message: `The statement \`${statement.id}\` does not say that there are joint controllers.`,
        hints: [`Add \`controller\` to the sections of the statement \`${statement.id}\`.`],
        related: [{ message: 'This is a joint controller.', place: first.place }],
      })
  },
})

/** The purposes that say that they share data with a joint controller. */
const jointPurposes = ({ purposes, jointControllers }: Program): readonly Purpose[] =>
  items(purposes).filter((purpose) =>
    items(purpose['shared-with']).some(
      ({ id, name, role }) =>
        role === 'joint-controller' || items(jointControllers).some((joint) => joint.id === id || joint.name === name),
    ),
  )
