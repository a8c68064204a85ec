import { fileTypeFromBuffer } from 'file-type'

/** A kind of file that may be kept: its type, the endings of its name, and whether browsers may show it in a page. */
export type MediaType = {
  readonly type: string
  readonly name: string
  readonly endings: readonly string[]
  readonly picture: boolean
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The files that may be kept. Whatever can carry a programme of its own, such as a document with macros, is not among them. */
export const MEDIA_TYPES: readonly MediaType[] = [
  { type: 'image/jpeg', name: 'JPEG', endings: ['jpg', 'jpeg'], picture: true },
  { type: 'image/png', name: 'PNG', endings: ['png'], picture: true },
  { type: 'image/webp', name: 'WebP', endings: ['webp'], picture: true },
  { type: 'application/pdf', name: 'PDF', endings: ['pdf'], picture: false },
  { type: WORD, name: 'Word (docx)', endings: ['docx'], picture: false },
  { type: SHEET, name: 'Excel (xlsx)', endings: ['xlsx'], picture: false },
]

export type Recognised =
  | { ok: true; media: MediaType }
  | { ok: false; because: 'not-allowed' | 'not-what-it-says' }

/** What a file is by its content, when it is allowed and its name and declared type do not say something else. */
export async function recognise(file: {
  fileName: string
  declaredType: string
  content: Buffer
}): Promise<Recognised> {
  const found = await fileTypeFromBuffer(file.content)
  const ending = /\.([^.]+)$/.exec(file.fileName)?.[1]?.toLowerCase() ?? ''
  const media = MEDIA_TYPES.find(({ type }) => type === found?.mime)
  const named = MEDIA_TYPES.find(({ endings }) => endings.includes(ending))
  if (media === undefined)
    return { ok: false, because: named === undefined ? 'not-allowed' : 'not-what-it-says' }
  const undeclared = ['', 'application/octet-stream'].includes(file.declaredType)
  const agrees = named === media && (undeclared || file.declaredType === media.type)
  return agrees ? { ok: true, media } : { ok: false, because: 'not-what-it-says' }
}
