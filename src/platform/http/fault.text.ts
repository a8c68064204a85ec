type Kind =
  | 'not-found'
  | 'fault'
  | 'unavailable'
  | 'full'
  | 'conflict'
  | 'too-many'
  | 'too-large'
  | 'stale-form'

const titleEn: Record<Kind, string> = {
  'not-found': 'Page not found',
  fault: 'Sorry, there is a problem with the service',
  unavailable: 'Sorry, the service is restarting',
  full: 'Sorry, the service cannot save anything at the moment',
  conflict: 'Somebody else saved this first',
  'too-many': 'Too many attempts',
  'too-large': 'That is too large to send',
  'stale-form': 'This page had been open too long',
}

const paragraphsEn: Record<Kind, string[]> = {
  'not-found': [
    'If you typed the web address, check it is correct.',
    'If you followed a link, the record may not exist, or it may not be one that you can open.',
  ],
  fault: ['Nothing was saved. Try again in a moment.'],
  unavailable: ['Nothing was saved. The service should be back within a minute.'],
  full: [
    'Nothing was saved, because the disk of the database is full. The people who run the service have to make room.',
  ],
  conflict: [
    'While you were working, somebody else changed the same record. Your changes have not been saved over theirs.',
  ],
  'too-many': [
    'There have been too many requests from you in a short time. Wait a few minutes, then try again.',
  ],
  'too-large': ['Nothing was saved. Shorten what you are sending and try again.'],
  'stale-form': [
    'For safety, forms can be sent only from a page that was opened in this browser. Nothing was saved.',
  ],
}

const titleCy: Record<Kind, string> = {
  'not-found': 'Heb ddod o hyd i’r dudalen',
  fault: 'Mae’n ddrwg gennym, mae problem gyda’r gwasanaeth',
  unavailable: 'Mae’n ddrwg gennym, mae’r gwasanaeth yn ailgychwyn',
  full: 'Mae’n ddrwg gennym, ni all y gwasanaeth gadw dim ar hyn o bryd',
  conflict: 'Mae rhywun arall wedi cadw hwn yn gyntaf',
  'too-many': 'Gormod o geisiadau',
  'too-large': 'Mae hynny’n rhy fawr i’w anfon',
  'stale-form': 'Roedd y dudalen hon wedi bod ar agor yn rhy hir',
}

const paragraphsCy: Record<Kind, string[]> = {
  'not-found': [
    'Os gwnaethoch deipio’r cyfeiriad gwe, gwiriwch ei fod yn gywir.',
    'Os gwnaethoch ddilyn dolen, efallai nad yw’r cofnod yn bodoli, neu efallai na allwch ei agor.',
  ],
  fault: ['Ni chadwyd dim. Rhowch gynnig arall arni ymhen ychydig.'],
  unavailable: ['Ni chadwyd dim. Dylai’r gwasanaeth fod yn ôl o fewn munud.'],
  full: [
    'Ni chadwyd dim, am fod disg y gronfa ddata yn llawn. Rhaid i’r rhai sy’n rhedeg y gwasanaeth wneud lle.',
  ],
  conflict: [
    'Tra oeddech yn gweithio, newidiodd rhywun arall yr un cofnod. Ni chadwyd eich newidiadau dros eu rhai nhw.',
  ],
  'too-many': [
    'Daeth gormod o geisiadau gennych mewn amser byr. Arhoswch ychydig funudau, yna rhowch gynnig arall arni.',
  ],
  'too-large': ['Ni chadwyd dim. Byrhewch yr hyn rydych yn ei anfon a rhowch gynnig arall arni.'],
  'stale-form': [
    'Er diogelwch, dim ond o dudalen a agorwyd yn y porwr hwn y gellir anfon ffurflenni. Ni chadwyd dim.',
  ],
}

/** The words of the pages that say what went wrong. */
export const faultText = {
  en: {
    title: (kind: Kind) => titleEn[kind],
    first: (kind: Kind) => paragraphsEn[kind][0] ?? '',
    second: (kind: Kind) => paragraphsEn[kind][1] ?? '',
    quote: (requestId: string) => `If you report this, quote ${requestId}.`,
    kept: 'What you typed is kept in this page. You can send it again.',
    sendAgain: 'Send again',
    compare: 'Compare what you typed with the latest record, then make your change there.',
    youTyped: 'What you typed',
    openLatest: 'Open the latest record',
  },
  cy: {
    title: (kind: Kind) => titleCy[kind],
    first: (kind: Kind) => paragraphsCy[kind][0] ?? '',
    second: (kind: Kind) => paragraphsCy[kind][1] ?? '',
    quote: (requestId: string) => `Os byddwch yn rhoi gwybod am hyn, dyfynnwch ${requestId}.`,
    kept: 'Cedwir yr hyn a deipiwyd gennych yn y dudalen hon. Gallwch ei anfon eto.',
    sendAgain: 'Anfon eto',
    compare: 'Cymharwch yr hyn a deipiwyd gennych â’r cofnod diweddaraf, yna gwnewch eich newid yno.',
    youTyped: 'Yr hyn a deipiwyd gennych',
    openLatest: 'Agor y cofnod diweddaraf',
  },
}
