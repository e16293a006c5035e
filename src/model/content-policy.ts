/**
 * What a whole page may load, as its first words say to a browser: its own style and fonts, and nothing else. Frozen
 * pages are held to it word for word, so that a new one comes beside this one and not in its place.
 */
export const contentPolicy = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'"
