/*
 * <verklaar-statement src="…/statement.json">: a statement, built from its data. Attributes beside `src`: `integrity` of
 * the data; `id-prefix` for a page that shows a statement twice; `shadow` for a tree of its own, with its `stylesheet`
 * and `stylesheet-integrity`. What stands in the element stays until the statement does, and if it cannot.
 */
const words = '[a-z0-9]+(?:-[a-z0-9]+)*'
const word = new RegExp(`^${words}$`)
const elementId = new RegExp(`^${words}--${words}(?:--${words}){0,2}(?:_title)?$`)
const elements = new Set(
  'a blockquote br caption code dd del div dl dt em h1 h2 h3 h4 h5 h6 hr li ol p pre section span strong table tbody td th thead time tr ul'.split(
    ' ',
  ),
)
const [part, rest] = [String.raw`[^\0-\x20\x7f-\xa0\\/?#@]`, String.raw`[^\0-\x20\x7f-\xa0\\]`]
const attributes = {
  'aria-level': /^\d$/,
  class: /^vk(-[a-z]+)?$/,
  'data-kind': /^specimen$/,
  'data-label': /^/,
  'data-policy': word,
  'data-statement': word,
  'data-version': /^[\d.-]+$/,
  'data-wording': /^[\da-f]{64}$/,
  datetime: /^\d{4}-\d\d-\d\d$/,
  // An address leads where it says: without user information, or what browsers leave out.
  href: new RegExp(`^(https?://${part}+([/?#]${rest}*)?|(mailto|tel):${rest}+)$`, 'i'),
  lang: /^[a-z]{2,3}$/,
  scope: /^(col|row)$/,
  start: /^\d{1,9}$/,
}

const refuse = (what) => {
  throw new TypeError(`verklaar-statement refuses ${what}`)
}

const jsonOf = async (response) => {
  const text = await response.text()
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new TypeError('src must be the address of a statement.json', { cause })
  }
}

/** Makes the elements of a statement: every name and every value must be one that statements have, and every id is new. */
const makerFor = (own, prefix) => {
  const taken = new Set()
  const idOf = (id) =>
    elementId.test(id) && (id === own || id.startsWith(`${own}--`) || id.startsWith(`${own}_`)) ? prefix + id : refuse(`the id ${id}`)
  const valueOf = (name, value) => {
    if (typeof value !== 'string') refuse(name)
    if (name === 'id' && taken.size === taken.add(value).size) refuse(`a second ${value}`)
    if (name === 'id' || name === 'aria-labelledby') return idOf(value)
    if (name === 'href' && value.startsWith('#')) return `#${idOf(value.slice(1))}`
    return Object.hasOwn(attributes, name) && attributes[name].test(value) ? value : refuse(`${name}="${value}"`)
  }
  return (name, given, children) => {
    const made = document.createElement(name)
    for (const [key, value] of Object.entries(given)) if (value !== undefined) made.setAttribute(key, valueOf(key, value))
    made.append(...children)
    return made
  }
}

const articleOf = (statement, prefix) => {
  const { format, policy, statement: id, kind, language, version, fingerprints, level = 1, opening, sections } = statement
  if (format !== 1 || ![1, 2, 3, 4].includes(level)) refuse('the format')
  const own = `${policy}--${id}`
  const make = makerFor(own, prefix)
  const built = (node) => {
    if (typeof node === 'string') return node
    return elements.has(node.element) ? make(node.element, node.attributes, node.children.map(built)) : refuse(`<${node.element}>`)
  }
  const headed = (depth, { aliases = [], title, heading = [title] }, given, { content }) => [
    ...aliases.map((alias) => make('span', { class: 'vk-alias', id: alias }, [])),
    make(`h${level + depth}`, given, heading.map(built)),
    ...content.map(built),
  ]
  const given = {
    class: 'vk',
    id: own,
    lang: language,
    'data-policy': policy,
    'data-statement': id,
    'data-kind': kind === 'specimen' ? kind : undefined,
    'data-version': version ?? undefined,
    'data-wording': fingerprints.wording,
  }
  return make('article', given, [
    ...headed(0, statement, { class: 'vk-title' }, opening),
    ...sections.map((section) => {
      const titleId = `${section.element}_title`
      const children = headed(1, section, { class: 'vk-head', id: titleId }, section)
      const labelId = section.class === undefined ? undefined : titleId
      return make('section', { class: section.class, id: section.element, 'aria-labelledby': labelId }, children)
    }),
  ])
}

/** What the address of the page names in an element. */
const targetIn = (one) => [...(one.shadowRoot ?? one).querySelectorAll('[id]')].find(({ id }) => `#${id}` === location.hash)

class VerklaarStatement extends HTMLElement {
  static observedAttributes = ['src']
  /** The elements of the page, and the last one whose link was followed, with where it led. */
  static #all = new Set()
  static #followed
  #loading

  constructor() {
    super()
    this.addEventListener('click', (event) => this.#follow(event))
  }

  connectedCallback() {
    VerklaarStatement.#all.add(this)
    addEventListener('hashchange', this.#show)
    void this.#load()
  }

  disconnectedCallback() {
    VerklaarStatement.#all.delete(this)
    if (VerklaarStatement.#followed?.element === this) VerklaarStatement.#followed = undefined
    removeEventListener('hashchange', this.#show)
    this.#loading?.abort()
  }

  #follow(event) {
    const hash = event
      .composedPath()
      .find(({ localName }) => localName === 'a')
      ?.getAttribute('href')
    if (!hash?.startsWith('#') || event.ctrlKey || event.metaKey || event.shiftKey) return
    VerklaarStatement.#followed = { element: this, hash }
    // To an address that stands there already no browser leads, and to one in a shadow tree none by itself.
    if (hash === location.hash) this.#show()
  }

  /** Of the elements that have what the address names, one answers: the one whose link was followed, or the first. */
  #show = () => {
    const followed = VerklaarStatement.#followed
    if (followed?.hash !== location.hash) VerklaarStatement.#followed = undefined
    const answering = VerklaarStatement.#followed?.element ?? [...VerklaarStatement.#all].find(targetIn)
    if (answering !== this) return
    const target = targetIn(this)
    target?.scrollIntoView()
    if (this.shadowRoot === null || target === undefined) return
    target.tabIndex = -1
    target.focus({ preventScroll: true })
  }

  attributeChangedCallback() {
    if (this.isConnected && this.#loading !== undefined) void this.#load()
  }

  async #load() {
    this.#loading?.abort()
    const loading = new AbortController()
    this.#loading = loading
    const { signal } = loading
    if (!this.hasAttribute('src')) return
    const tell = (name, detail) => signal.aborted || this.dispatchEvent(new CustomEvent(name, { bubbles: true, detail }))
    try {
      const prefix = this.getAttribute('id-prefix')
      if (prefix !== null && !word.test(prefix)) refuse('the prefix')
      const integrity = this.getAttribute('integrity') ?? ''
      const response = await fetch(this.getAttribute('src'), { credentials: 'omit', referrerPolicy: 'no-referrer', integrity, signal })
      if (!response.ok) refuse(`the answer ${response.status}`)
      const article = articleOf(await jsonOf(response), prefix === null ? '' : `${prefix}--`)
      if (this.hasAttribute('shadow')) await this.#openShadow()
      if (signal.aborted) return
      if (this.shadowRoot === null) this.replaceChildren(article)
      else this.shadowRoot.querySelector('slot, article').replaceWith(article)
    } catch (error) {
      tell('verklaar-error', error)
      return
    }
    this.#show()
    tell('verklaar-ready')
  }

  /** Waits for the stylesheet, so that nothing moves once it is seen. */
  async #openShadow() {
    if (this.shadowRoot !== null) return
    const root = this.attachShadow({ mode: 'open' })
    root.append(document.createElement('slot'))
    if (!this.hasAttribute('stylesheet')) return
    const link = document.createElement('link')
    link.rel = 'stylesheet'
    link.crossOrigin = 'anonymous'
    link.integrity = this.getAttribute('stylesheet-integrity') ?? ''
    link.href = this.getAttribute('stylesheet')
    await new Promise((done) => {
      link.addEventListener('load', done)
      link.addEventListener('error', done)
      root.append(link)
    })
  }
}

if (customElements.get('verklaar-statement') === undefined) customElements.define('verklaar-statement', VerklaarStatement)
