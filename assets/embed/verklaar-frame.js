/*
 * Gives each <iframe data-verklaar="<policy>--<statement>"> the height of its statement, and leads addresses such as
 * #<policy>--<statement>--rights into it; those of a frame with data-id-prefix="en" begin with #en--. It hears only the
 * frame's own window, on the origin that the page names.
 */
const frames = () => [...document.querySelectorAll('iframe[data-verklaar]')]
const originOf = (frame) => new URL(frame.src).origin
const isId = (frame, id) => {
  const own = frame.dataset.verklaar
  return typeof id === 'string' && /^[a-z0-9_-]{1,300}$/.test(id) && (id === own || id.startsWith(`${own}--`) || id.startsWith(`${own}_`))
}
const prefixOf = ({ dataset: { idPrefix } }) => (idPrefix === undefined ? '' : `${idPrefix}--`)

/** The id in a frame that the address of the page names, or nothing where it names none. */
const named = (frame) => {
  const [hash, prefix] = [location.hash.slice(1), prefixOf(frame)]
  const id = hash.slice(prefix.length)
  return hash.startsWith(prefix) && isId(frame, id) ? id : undefined
}

/** The frame that last led the page, and where. */
let leader
/** Of the frames that have what the address names, one answers: the one that led there, or the first. */
const isAnswering = (frame) => frame === (leader?.hash === location.hash ? leader.frame : frames().find((one) => named(one) !== undefined))

const tell = (frame, message) => frame.contentWindow?.postMessage(message, originOf(frame))

/** The id that each frame was asked for, and has not answered yet. */
const asked = new WeakMap()

const show = (frame) => {
  if (!isAnswering(frame)) return
  const id = named(frame)
  // A frame that waits until it is seen would wait for ever for what is in it.
  frame.loading = 'eager'
  if (!isLoaded(frame)) return
  asked.set(frame, id)
  tell(frame, { verklaar: 'show', id })
}

/** Whether the frame shows a page: before, it shows an empty one of ours, which is not the one to speak to. */
const isLoaded = ({ contentDocument }) => contentDocument === null || contentDocument.URL !== 'about:blank'

/** Light or dark, or either as the reader has it: what the page says that the frame is. */
const schemeOf = (frame) => {
  const { colorScheme } = getComputedStyle(frame)
  const said = colorScheme === 'normal' ? (document.querySelector('meta[name="color-scheme"]')?.content ?? '') : colorScheme
  const known = ['light', 'dark'].filter((scheme) => said.split(/\s+/).includes(scheme))
  return known.join(' ') || 'light'
}

const greet = (frame) => {
  if (isLoaded(frame)) tell(frame, { verklaar: 'hello', scheme: schemeOf(frame) })
  show(frame)
}

const [smallest, largest] = [120, 200_000]
/** What a frame needs to be as wide as its column and as high as its text, whatever the styles of the page say. */
const fitting = Object.entries({ display: 'block', width: '100%', 'min-height': '0', 'max-height': 'none', border: '0' })
const isLength = (value) => Number.isInteger(value) && value >= 0 && value <= largest

/** Whether the reader is in the frame, and just did something: nothing else may lead the page elsewhere. */
const isUsed = (frame) => document.activeElement === frame && (navigator.userActivation?.isActive ?? true)

const pause = 500
const led = new WeakMap()
/** Whether the frame may lead the page now, some time after it last did. */
const mayLead = (frame) => {
  const now = performance.now()
  if (!isUsed(frame) || now - (led.get(frame) ?? -pause) < pause) return false
  led.set(frame, now)
  return true
}

/** Gives the page an address, in place of another of the same statement: the way back leads out of it. */
const lead = (frame, id) => {
  const hash = `#${prefixOf(frame)}${id}`
  leader = { frame, hash }
  if (named(frame) === undefined) {
    location.hash = hash
    return
  }
  const address = new URL(location.href)
  address.hash = hash
  history.replaceState(history.state, '', address)
  show(frame)
}

const answers = {
  height: (frame, { height }) => {
    if (!isLength(height) || height < smallest) return
    for (const [name, value] of fitting) frame.style.setProperty(name, value, 'important')
    frame.style.setProperty('height', `${height + frame.offsetHeight - frame.clientHeight}px`, 'important')
  },
  show: (frame, { id }) => {
    if (isId(frame, id) && mayLead(frame)) lead(frame, id)
  },
  offset: (frame, { id, top }) => {
    if (asked.get(frame) !== id || named(frame) !== id || !isAnswering(frame) || !isLength(top)) return
    asked.delete(frame)
    const above = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0
    scrollTo({ top: frame.getBoundingClientRect().top + frame.clientTop + scrollY + top - above })
  },
}

addEventListener('message', ({ source, origin, data }) => {
  const frame = frames().find(({ contentWindow }) => contentWindow === source)
  if (frame === undefined || origin !== originOf(frame) || typeof data !== 'object' || data === null) return
  if (typeof data.verklaar === 'string' && Object.hasOwn(answers, data.verklaar)) answers[data.verklaar](frame, data)
})
addEventListener('hashchange', () => {
  if (leader?.hash !== location.hash) leader = undefined
  frames().forEach(show)
})
document.addEventListener('load', ({ target }) => target.matches?.('iframe[data-verklaar]') && greet(target), true)
frames().forEach(greet)
