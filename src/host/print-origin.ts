/**
 * Where a page believes to be while it is printed. No such host can exist, so an address that begins with this is one
 * that the page wrote as relative.
 */
export const printOrigin = 'http://verklaar.invalid'
