import type { Report } from '../diagnostics/diagnostic.ts'
import type { ClauseFile } from '../model/parsed.ts'
import { fileStart, placeAt } from '../model/position.ts'
import { idPattern } from '../model/schema/scalars.ts'
import type { SourceFile } from '../model/source-file.ts'
import { type Language, languages } from '../model/schema/text.ts'
import { clauseName, clauseTitle, emptyText } from './problems.ts'

const namePattern = /^clauses\/(.+)\.([a-z]+)\.md$/

/** Adds a clause file to its clause: `clauses/<id>.<language>.md`, whose first line is `# ` and the title. */
export const parseClause = (file: SourceFile, clauses: Map<string, { [L in Language]?: ClauseFile }>, report: Report): void => {
  const [, id = '', language = ''] = namePattern.exec(file.name) ?? []
  if (!idPattern.test(id) || !isLanguage(language)) {
    report.add(clauseName(fileStart(file.path), { name: file.name.slice('clauses/'.length), languages }))
    return
  }
  const [first = '', ...rest] = file.text.split('\n')
  const firstLine = placeAt(file.path, file.text, 0, first.length)
  const title = /^# +(\S.*)$/.exec(first)?.[1]?.trim()
  if (title === undefined) {
    report.add(clauseTitle(firstLine, {}))
    return
  }
  const body = rest.join('\n')
  if (body.trim() === '') report.add(emptyText(firstLine, { remedy: 'Write the text below the title, or remove the file.' }))
  clauses.set(id, { ...clauses.get(id), [language]: { file, title, body, linesBefore: 1 } })
}

const isLanguage = (word: string): word is Language => (languages as readonly string[]).includes(word)
