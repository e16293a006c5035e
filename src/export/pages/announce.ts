import type { Paragraph } from 'mdast'
import { formatDate } from '../../locale/format.ts'
import type { Document, Edition } from '../../model/document.ts'
import type { IsoDate } from '../../model/schema/scalars.ts'
import { announcedVersions, versionsOf } from '../versions.ts'
import { filled } from '../words.ts'

/** The statement at its current address, which opens with what it is if it is a draft, and with the versions that come: wherever it is embedded, its readers see them. */
export const announced = (edition: Edition): Document => {
  const { document } = edition
  const { announced: pattern } = document.furniture.versions
  const next = announcedVersions(edition).map(({ release }) => notice(document, pattern, release.record.effective))
  return opened(document, [...ofItself(edition), ...next])
}

/** The same for a page that says above the statement which versions come. */
export const introduced = (edition: Edition): Document => opened(edition.document, ofItself(edition))

const opened = (document: Document, notices: readonly Paragraph[]): Document => ({
  ...document,
  opening: [...notices, ...document.opening],
})

/** That it is a draft, or that it does not hold yet. */
const ofItself = (edition: Edition): Paragraph[] => {
  const { document, standing } = edition
  const { versions } = document.furniture
  const current = versionsOf(edition).find(({ release }) => release === standing?.current)
  const notYet = current?.state === 'upcoming' ? [notice(document, versions['not-yet'], current.release.record.effective)] : []
  const draft = document.draft === true ? [paragraph([{ type: 'text', value: versions.draft }])] : []
  return [...draft, ...notYet]
}

const notice = ({ language }: Document, pattern: string, day: IsoDate): Paragraph => {
  const date = { type: 'text' as const, value: formatDate(day, language), data: { day } }
  const children = filled(pattern, { date }).map((piece) => (typeof piece === 'string' ? { type: 'text' as const, value: piece } : piece))
  return paragraph(children)
}

const paragraph = (children: Paragraph['children']): Paragraph => ({ type: 'paragraph', data: { role: 'notice' }, children })
