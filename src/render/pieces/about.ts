import type { Cookie, DataItem, Entry } from '../../model/program.ts'
import type { Text } from '../../model/schema/text.ts'
import { inline, type Rich, type Value } from '../../template/value.ts'
import type { ViewContext } from '../context.ts'
import { inlineOf } from '../plant.ts'

/** Marks a piece of a line as being about an entry of a register. */
export const about = ({ ref }: Pick<Entry, 'ref'>, value: Value): Rich => {
  const [first, ...rest] = inlineOf(value)
  return inline(first === undefined ? [] : [{ ...first, data: { ...first.data, about: ref } }, ...rest])
}

/** What an entry is called. */
export const nameOf = ({ plain }: ViewContext, entry: Entry & { readonly name: Text }): Rich => about(entry, plain(entry.name))

/** What a cookie is called. */
export const cookieName = ({ plain }: ViewContext, cookie: Cookie): Rich =>
  about(cookie, typeof cookie.name === 'string' ? cookie.name : plain(cookie.name))

/** What an item of data is called, with when it is collected. */
export const dataName = (context: ViewContext, item: DataItem, note = item.condition): Value =>
  note === undefined
    ? nameOf(context, item)
    : context.line('privacy:purposes.with-note', { item: nameOf(context, item), note: context.plain(note) })
