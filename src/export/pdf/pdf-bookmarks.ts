/** The text of a bookmark that stands in it twice: in hexadecimal digits, or as characters. */
const doubled = /(?<=\/Title )(?:<(FEFF)?((?:[0-9A-F]{4}){4,})\2>|\(((?:\\.|[^\\()]){4,})\3\))/s

/**
 * A bookmark that says its heading once. A heading that did not fit and went overleaf is drawn on both pages, on the first
 * one outside of what is seen, and Chromium puts both into the bookmark. Other objects stay as they are.
 */
export const saidOnce = (object: string): string =>
  /\/Dest /.test(object) && /\/Parent /.test(object)
    ? object.replace(doubled, (_, mark: string = '', digits?: string, text?: string) =>
        digits === undefined ? `(${text})` : `<${mark}${digits}>`,
      )
    : object
