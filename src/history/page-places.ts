import { emptyElements } from './page-elements.ts'

/** A start tag of a page, as it was found. */
export interface Tag {
  readonly name: string
  readonly given: ReadonlyMap<string, string>
  /** Whether the end of an element follows it. */
  readonly isEmpty: boolean
}

const inHead = new Set(['title', 'meta', 'link'])
/** What a page has once. */
const once = new Set(['body', 'main', 'article', 'img', 'vk-skip'])

/** Which element of its kind a tag is, where that says where it may stand. */
const kindOf = ({ name, given }: Tag): string => {
  const named = given.get('class') ?? ''
  return ['vk-skip', 'vk-alias', 'vk-said', 'vk-brand'].includes(named) ? named : name
}

/** Where an element stands: in one of these. */
const parents: Readonly<Record<string, readonly (string | undefined)[]>> = {
  body: ['html'],
  'vk-skip': ['body'],
  'vk-said': ['ins', 'del'],
  img: ['vk-brand'],
}

/** What is asked of an element beside its attributes. */
const asked: Readonly<Record<string, (tag: Tag) => boolean>> = {
  // What is not seen says nothing: these hold an id, or lead to the text.
  'vk-alias': ({ isEmpty }) => isEmpty,
  'vk-skip': ({ given }) => given.get('href')?.startsWith('#') === true,
  img: ({ given }) => ['class', 'src', 'alt', 'width', 'height'].every((name) => given.has(name)),
}

/** Follows which elements are open, and whether each may stand where it does. */
export class Places {
  readonly #open: { readonly name: string; readonly kind: string }[]
  readonly #seen = new Set<string>()

  constructor(open: readonly string[]) {
    this.#open = open.map((name) => ({ name, kind: name }))
  }

  /** The name of the innermost element that is open. */
  get innermost(): string | undefined {
    return this.#open.at(-1)?.name
  }

  /** Whether an element may begin here. */
  allows(tag: Tag): boolean {
    const kind = kindOf(tag)
    const parent = this.#open.at(-1)?.kind
    const isIn = (parents[kind] ?? [parent]).includes(parent)
    const isBetween = parent === 'html' ? kind === 'body' : (parent === 'head') === inHead.has(tag.name)
    const isFirst = !once.has(kind) || !this.#seen.has(kind)
    // Up to the end of a title, a browser reads everything as text.
    const isRead = parent === undefined ? kind === 'article' : parent !== 'title'
    return isRead && isIn && isBetween && isFirst && (asked[kind]?.(tag) ?? true)
  }

  begin(tag: Tag): void {
    const kind = kindOf(tag)
    this.#seen.add(kind)
    if (!emptyElements.has(tag.name)) this.#open.push({ name: tag.name, kind })
  }

  end(): void {
    this.#open.pop()
  }
}
