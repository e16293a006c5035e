import type { IsoDate } from '../../model/schema/scalars.ts'
import type { Language } from '../../model/schema/text.ts'
import { escapedXml } from '../xml.ts'

/** What a PDF says about itself. */
export interface PdfFacts {
  readonly title: string
  readonly language: Language
  readonly author: string
  readonly subject: string
  readonly keywords?: string
  /** What made the document, without a version: "Verklaar". */
  readonly producer: string
  /** The day of the statement; the file counts as made and changed at its beginning. */
  readonly day: IsoDate
}

/** The document information, as a dictionary. `printer` is the printer's own name, as a string object. */
export const information = (facts: PdfFacts, printer: string): string => {
  const date = `(D:${facts.day.replaceAll('-', '')}000000Z)`
  const entries = [
    ['Title', pdfText(facts.title)],
    ['Author', pdfText(facts.author)],
    ['Subject', pdfText(facts.subject)],
    ...(facts.keywords === undefined ? [] : [['Keywords', pdfText(facts.keywords)]]),
    ['Creator', pdfText(facts.producer)],
    ['Producer', printer],
    ['CreationDate', date],
    ['ModDate', date],
  ]
  return `<<${entries.map(([key, value]) => `/${key} ${value}`).join('\n')}>>`
}

/** The same as an XMP packet, for readers that do not know the document information, as a stream. */
export const metadataStream = (facts: PdfFacts, printer: string): string => {
  const packet = Buffer.from(xmp(facts, printer.slice(1, -1))).toString('latin1')
  return `<</Type /Metadata\n/Subtype /XML\n/Length ${packet.length}>>\nstream\n${packet}\nendstream`
}

/** A text as a string object: ASCII as it is, all else in UTF-16. */
export const pdfText = (text: string): string => {
  if (/^[ -~]*$/.test(text)) return `(${text.replaceAll(/[\\()]/g, '\\$&')})`
  return `<${Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('hex').toUpperCase()}>`
}

const xmp = ({ title, language, author, subject, keywords, producer, day }: PdfFacts, printer: string): string => {
  const inEveryLanguage = (text: string) => `<rdf:Alt><rdf:li xml:lang="x-default">${escapedXml(text)}</rdf:li></rdf:Alt>`
  const midnight = `${day}T00:00:00Z`
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:format>application/pdf</dc:format>
<dc:title>${inEveryLanguage(title)}</dc:title>
<dc:creator><rdf:Seq><rdf:li>${escapedXml(author)}</rdf:li></rdf:Seq></dc:creator>
<dc:description>${inEveryLanguage(subject)}</dc:description>
<dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>
${keywords === undefined ? '' : `<pdf:Keywords>${escapedXml(keywords)}</pdf:Keywords>\n`}<pdf:Producer>${escapedXml(printer)}</pdf:Producer>
<xmp:CreatorTool>${escapedXml(producer)}</xmp:CreatorTool>
<xmp:CreateDate>${midnight}</xmp:CreateDate>
<xmp:ModifyDate>${midnight}</xmp:ModifyDate>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`
}
