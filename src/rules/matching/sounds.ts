const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/^(kn|gn|pn)/, 'n'],
  [/^wr/, 'r'],
  [/^ps/, 's'],
  [/^mac/, 'mk'],
  [/^mc/, 'mk'],
  [/tch/g, 'C'],
  [/sch/g, 'S'],
  [/(sh|ssi|tio|sio)/g, 'S'],
  [/ch/g, 'C'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/dge?/g, 'j'],
  [/ck/g, 'k'],
  [/(kh|qu|q)/g, 'k'],
  [/gh(?=[aeiou])/g, 'g'],
  [/gh/g, ''],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/g(?=[eiy])/g, 'j'],
  [/x/g, 'ks'],
  [/z/g, 's'],
  [/v/g, 'f'],
  [/w(?![aeiou])/g, ''],
  [/h/g, ''],
]

/** What a folded name sounds like: letters that are heard alike become one, and vowels count only at the beginning. */
export function soundOf(folded: string): string {
  let sound = folded
  for (const [letters, heard] of SOUNDS) sound = sound.replace(letters, heard)
  const first = /^[aeiouy]/.test(sound) ? 'a' : ''
  return first + sound.replace(/[aeiouy]/g, '').replace(/(.)\1+/g, '$1')
}
