'use strict'
;(() => {
  const ids = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:--[a-z0-9]+(?:-[a-z0-9]+)*){1,3}(?:_title)?$/
  const root = document.documentElement
  const schemes = ['light', 'dark', 'light dark']
  let host
  const tell = (message) => {
    if (host !== undefined) parent.postMessage(message, host)
  }
  const measure = () => tell({ verklaar: 'height', height: Math.ceil(root.getBoundingClientRect().height) })
  const found = (id) => (typeof id === 'string' && ids.test(id) ? document.getElementById(id) : null)
  const greeted = (origin, scheme) => {
    host = origin
    root.style.overflow = 'hidden'
    if (schemes.includes(scheme)) for (const { style } of [root, document.body]) style.colorScheme = scheme
    measure()
  }
  addEventListener('message', ({ source, origin, data }) => {
    if (parent === window || source !== parent || typeof data !== 'object' || data === null) return
    if (data.verklaar === 'hello' && /^https?:\/\//.test(origin)) greeted(origin, data.scheme)
    const target = data.verklaar === 'show' && origin === host ? found(data.id) : null
    if (target !== null) tell({ verklaar: 'offset', id: data.id, top: Math.round(target.getBoundingClientRect().top + scrollY) })
  })
  addEventListener('click', (event) => {
    const id = event.target.closest('a[href^="#"]')?.getAttribute('href').slice(1)
    const target = found(id)
    if (host === undefined || target === null || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    target.tabIndex = -1
    target.focus({ preventScroll: true })
    tell({ verklaar: 'show', id })
  })
  new ResizeObserver(measure).observe(root)
})()
