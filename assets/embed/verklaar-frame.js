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

const show = (frame) => {
  const id = location.hash.slice(1)
  if (!isId(frame, id)) return
  // A frame that waits until it is seen would wait for ever for what is in it.
  frame.loading = 'eager'
  if (isLoaded(frame)) tell(frame, { verklaar: 'show', id })
}

/** Whether the frame shows a page: before, it shows an empty one of ours, which is not the one to speak to. */
const isLoaded = ({ contentDocument }) => contentDocument === null || contentDocument.URL !== 'about:blank'

const greet = (frame) => {
  if (isLoaded(frame)) tell(frame, { verklaar: 'hello' })
  show(frame)
}

const largest = 200_000
const isLength = (value) => Number.isInteger(value) && value >= 0 && value <= largest

const answers = {
  height: (frame, { height }) => {
    if (!isLength(height)) return
    frame.style.minHeight = '0'
    frame.style.height = `${height + frame.offsetHeight - frame.clientHeight}px`
  },
  show: (frame, { id }) => {
    if (!isId(frame, id)) return
    if (location.hash === `#${id}`) show(frame)
    else location.hash = id
  },
  offset: (frame, { id, top }) => {
    if (location.hash !== `#${id}` || !isLength(top)) return
    const above = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0
    scrollTo({ top: frame.getBoundingClientRect().top + frame.clientTop + scrollY + top - above })
  },
}

addEventListener('message', ({ source, origin, data }) => {
  const frame = frames().find(({ contentWindow }) => contentWindow === source)
  if (frame === undefined || origin !== originOf(frame) || typeof data !== 'object' || data === null) return
  if (Object.hasOwn(answers, data.verklaar)) answers[data.verklaar](frame, data)
})
addEventListener('hashchange', () => frames().forEach(show))
document.addEventListener('load', ({ target }) => target.matches?.('iframe[data-verklaar]') && greet(target), true)
frames().forEach(greet)
