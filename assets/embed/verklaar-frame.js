/*
 * Gives each <iframe data-verklaar="<policy>--<statement>"> the height of its statement, and leads addresses such as
 * #<policy>--<statement>--rights into it. It hears only the frame's own window, on the origin that the page names.
 */
const frames = () => [...document.querySelectorAll('iframe[data-verklaar]')]
const originOf = (frame) => new URL(frame.src).origin
const isId = (frame, id) => {
  const own = frame.dataset.verklaar
  return typeof id === 'string' && /^[a-z0-9_-]{1,300}$/.test(id) && (id === own || id.startsWith(`${own}--`) || id.startsWith(`${own}_`))
}
const tell = (frame, message) => frame.contentWindow?.postMessage(message, originOf(frame))

/** The id that each frame was asked for, and has not answered yet. */
const asked = new WeakMap()

const show = (frame) => {
  const id = location.hash.slice(1)
  if (!isId(frame, id)) return
  // A frame that waits until it is seen would wait for ever for what is in it.
  frame.loading = 'eager'
  if (!isLoaded(frame)) return
  asked.set(frame, id)
  tell(frame, { verklaar: 'show', id })
}

/** Whether the frame shows a page: before, it shows an empty one of ours, which is not the one to speak to. */
const isLoaded = ({ contentDocument }) => contentDocument === null || contentDocument.URL !== 'about:blank'

const greet = (frame) => {
  if (isLoaded(frame)) tell(frame, { verklaar: 'hello' })
  show(frame)
}

const [smallest, largest] = [120, 200_000]
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
  if (!isId(frame, location.hash.slice(1))) {
    location.hash = id
    return
  }
  const address = new URL(location.href)
  address.hash = id
  history.replaceState(history.state, '', address)
  show(frame)
}

const answers = {
  height: (frame, { height }) => {
    if (!isLength(height) || height < smallest) return
    frame.style.minHeight = '0'
    frame.style.height = `${height + frame.offsetHeight - frame.clientHeight}px`
  },
  show: (frame, { id }) => {
    if (isId(frame, id) && mayLead(frame)) lead(frame, id)
  },
  offset: (frame, { id, top }) => {
    if (asked.get(frame) !== id || location.hash !== `#${id}` || !isLength(top)) return
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
addEventListener('hashchange', () => frames().forEach(show))
document.addEventListener('load', ({ target }) => target.matches?.('iframe[data-verklaar]') && greet(target), true)
frames().forEach(greet)
