/** A relative path as the path of an address: nothing in it ends the path or begins another part. */
export const fileAddress = (path: string): string => path.split('/').map(encoded).join('/')

const encoded = (name: string): string =>
  // Half a character has no place in an address.
  encodeURIComponent(name.replace(/\p{Cs}/gu, '\uFFFD')).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
