/** a, b … z, aa, ab …: as lettered items go on. */
export const letter = (index: number): string => {
  const last = String.fromCharCode(97 + (index % 26))
  return index < 26 ? last : letter(Math.floor(index / 26) - 1) + last
}
