export type Attributes = Readonly<Record<string, RegExp>>

/** A whole page, or what is put into a page of somebody else. */
export type PageForm = 'page' | 'fragment'

/** A text, in double quotes: it may hold a `<`, as a name may. */
const words = /^/
const ids = '[a-z0-9]+(?:-[a-z0-9]+)*'
const id = new RegExp(`^${ids}(?:--${ids})+(?:_title)?$`)
const language = /^(?:nl|en)$/
/** A file of the policy, from where the page stands. */
const beside = '(?:[a-z0-9.-]+/)*[a-z0-9.-]+'
const [local, web, other] = [
  String.raw`(?:${beside})?(?:#[^\u0000-\u0020\u007f<>\\]*)?`,
  String.raw`https?://[^\u0000-\u0020\u007f<>\\/?#@&]+(?:[/?#][^\u0000-\u0020\u007f<>\\]*)?`,
  String.raw`(?:mailto|tel):[^\u0000-\u0020\u007f<>\\]+`,
]
/** An address that leads somewhere and does nothing, as written: no reference stands where it would change what it is. */
const address = new RegExp(`^(?:${local}|${web}|${other})$`, 'i')

const anywhere: Attributes = { id, lang: language, 'aria-labelledby': id }

const named = (names: string, attributes: Attributes): Readonly<Record<string, Attributes>> =>
  Object.fromEntries(names.split(' ').map((name) => [name, attributes]))

const heading = 'vk-(?:title|head|subhead|minor)'

/** The elements that a statement is made of, with the attributes that each has beside those it may have anywhere. */
const inText: Readonly<Record<string, Attributes>> = {
  ...named('div dt dd table caption thead tbody tr code pre em strong del blockquote br hr li', {}),
  ...named('h1 h2 h3 h4 h5 h6', { class: new RegExp(`^${heading}$`) }),
  a: { href: address, class: /^vk-bare$/ },
  article: {
    class: /^vk$/,
    'data-policy': /^[a-z0-9-]+$/,
    'data-statement': /^[a-z0-9-]+$/,
    'data-kind': /^specimen$/,
    'data-version': /^[0-9.-]+$/,
    'data-wording': /^[0-9a-f]{64}$/,
  },
  section: { class: /^vk-(?:activity|brief|object)$/ },
  p: { class: /^vk-(?:meta|notice|address)$/ },
  h6: { class: new RegExp(`^${heading}$`), 'aria-level': /^[7-9]$/ },
  span: { class: /^vk-(?:alias|letter)$/, lang: /^[a-z]{2,3}$/ },
  dl: { class: /^vk-facts$/ },
  ul: { class: /^vk-(?:lettered|notes)$/ },
  ol: { class: /^vk-notes$/, start: /^\d{1,9}$/ },
  th: { scope: /^(?:col|row)$/ },
  td: { 'data-label': words },
  time: { datetime: /^\d{4}-\d{2}-\d{2}$/ },
}

/** How a block of a redline is marked. */
const state = 'vk-(?:(?:added|removed|changed)(?: vk-deep)?|deep)'

/** Elements and attributes that stand around a statement, and where it is told what changed. */
const aroundText: Readonly<Record<string, Attributes>> = {
  ...named('ins summary', {}),
  ...named('h1 h2 h3 h4 h5 h6', { class: new RegExp(`^${state}$`) }),
  a: { href: address, class: /^vk-skip$/, hreflang: language, type: /^[a-z]+\/[a-z+]+$/, 'aria-current': /^page$/ },
  header: { class: /^vk-top$/ },
  footer: { class: /^vk-foot$/ },
  main: { class: /^vk-body$/ },
  nav: { class: /^vk-toc$/, 'aria-label': words },
  section: { class: /^vk-banner$/, 'aria-label': words },
  details: { class: /^vk-redline-fold$/, 'data-label': words },
  div: { class: new RegExp(`^(?:vk-(?:shell|tools|up|redline)|${state})$`) },
  dl: { class: new RegExp(`^vk-facts ${state}$`) },
  li: { class: new RegExp(`^${state}$`) },
  p: { class: new RegExp(`^(?:vk-(?:brand|redline-note)|${state})$`) },
  span: { class: /^vk-said$/ },
}

/** The elements of the head of a page, and its body and logo, with the attributes of each in every way it is written. */
const inFrame: Readonly<Record<string, readonly Attributes[]>> = {
  title: [{}],
  body: [{ class: /^vk vk-page$/ }],
  img: [
    {
      class: /^vk-logo$/,
      src: /^(?:\.\.\/){2,3}assets\/logo\.[0-9a-f]{10}\.(?:svg|png)$/,
      alt: words,
      width: /^(?:[1-9]\d?|[1-3]\d\d|400)$/,
      height: /^(?:[1-9]\d?|1\d\d|200)$/,
    },
  ],
  meta: [
    { name: /^viewport$/, content: /^width=device-width, initial-scale=1$/ },
    { name: /^description$/, content: words },
    { name: /^robots$/, content: /^noindex$/ },
    { name: /^referrer$/, content: /^no-referrer$/ },
  ],
  link: [
    { rel: /^alternate$/, hreflang: /^(?:nl|en|x-default)$/, href: new RegExp(`^${beside}$`) },
    { rel: /^alternate$/, type: /^application\/atom\+xml$/, href: new RegExp(`^${beside}$`), title: words },
    { rel: /^stylesheet$/, href: /^(?:\.\.\/){2,3}assets\/statement\.[0-9a-f]{10}\.css$/ },
  ],
}

type Elements = ReadonlyMap<string, readonly Attributes[]>

const shapesOf = (elements: Readonly<Record<string, Attributes>>): readonly (readonly [string, readonly Attributes[]])[] =>
  Object.entries(elements).map(([name, own]) => [name, [{ ...anywhere, ...own }]])

const fragment: Elements = new Map(shapesOf(inText))
const around: Elements = new Map(shapesOf(aroundText))
const names = [...new Set([...fragment.keys(), ...around.keys()])]
const page: Elements = new Map([
  ...names.map((name) => [name, [...(fragment.get(name) ?? []), ...(around.get(name) ?? [])]] as const),
  ...Object.entries(inFrame),
])

/** The elements of a page as Verklaar writes them, and ever wrote them in a version, with the attributes of each in every way. */
export const pageElements: Readonly<Record<PageForm, Elements>> = { fragment, page }

/** Elements that have no end. */
export const emptyElements: ReadonlySet<string> = new Set(['meta', 'link', 'img', 'br', 'hr'])
