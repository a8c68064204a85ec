import { plural } from './format.ts'
import { type Lang, words } from './text.ts'

const en = {
  title: (title: string) => `${title} - Parapet`,
  errorTitle: (title: string) => `Error: ${title} - Parapet`,
  skip: 'Skip to main content',
  menu: 'Menu',
  navigation: 'Parapet',
  signOut: 'Sign out',
  language: 'Language',
  back: 'Back',
  breadcrumbs: 'Breadcrumb',
  beta: 'Beta',
  support: 'Support links',
  accessibility: 'Accessibility statement',
  privacy: 'Privacy notice',
  cookies: 'Cookies',
  help: 'Help for this page',
  print: 'Print this page',
  produced: (at: string) =>
    `Produced on ${at}. The live record in Parapet is the authoritative version; this copy may be out of date.`,
  session: {
    title: 'You are about to be signed out',
    body: (seconds: number) =>
      seconds < 60
        ? `For security, you will be signed out in ${seconds} seconds.`
        : plural(
            Math.floor(seconds / 60),
            {
              one: 'For security, you will be signed out in 1 minute.',
              other: `For security, you will be signed out in ${Math.floor(seconds / 60)} minutes.`,
            },
            'en',
          ),
    stay: 'Stay signed in',
    overTitle: 'You have been signed out',
    over: 'What you typed is still in this page and has not been saved. Sign in again in a new window, then come back and send it.',
    signIn: 'Sign in again (opens in a new window)',
  },
  autosave: {
    saved: 'Saved at {time}',
    offline:
      'Not saved: you are offline. Keep this page open. It will be saved when you are connected again.',
    failed: 'Not saved: something went wrong. Keep this page open. We are trying again.',
    signedOut:
      'Not saved: you have been signed out. Keep this page open, and sign in again in another window.',
    stale: 'Not saved: this has been changed somewhere else. Copy your text, then open the page again.',
  },
}

const cy: typeof en = {
  title: (title) => `${title} - Parapet`,
  errorTitle: (title) => `Gwall: ${title} - Parapet`,
  skip: 'Neidio i’r prif gynnwys',
  menu: 'Dewislen',
  navigation: 'Parapet',
  signOut: 'Allgofnodi',
  language: 'Iaith',
  back: 'Yn ôl',
  breadcrumbs: 'Briwsion bara',
  beta: 'Beta',
  support: 'Dolenni cymorth',
  accessibility: 'Datganiad hygyrchedd',
  privacy: 'Hysbysiad preifatrwydd',
  cookies: 'Cwcis',
  help: 'Help gyda’r dudalen hon',
  print: 'Argraffu’r dudalen hon',
  produced: (at) =>
    `Cynhyrchwyd ar ${at}. Y cofnod byw yn Parapet yw’r fersiwn awdurdodol; gall y copi hwn fod wedi dyddio.`,
  session: {
    title: 'Rydych ar fin cael eich allgofnodi',
    body: (seconds) =>
      seconds < 60
        ? `Er diogelwch, byddwch yn cael eich allgofnodi ymhen ${seconds} eiliad.`
        : plural(
            Math.floor(seconds / 60),
            {
              two: 'Er diogelwch, byddwch yn cael eich allgofnodi ymhen 2 funud.',
              other: `Er diogelwch, byddwch yn cael eich allgofnodi ymhen ${Math.floor(seconds / 60)} munud.`,
            },
            'cy',
          ),
    stay: 'Aros wedi’ch mewngofnodi',
    overTitle: 'Rydych wedi cael eich allgofnodi',
    over: 'Mae’r hyn a deipiwyd gennych yn dal yn y dudalen hon ac nid yw wedi’i gadw. Mewngofnodwch eto mewn ffenestr newydd, yna dewch yn ôl i’w anfon.',
    signIn: 'Mewngofnodi eto (yn agor mewn ffenestr newydd)',
  },
  autosave: {
    saved: 'Cadwyd am {time}',
    offline:
      'Heb ei gadw: nid ydych ar-lein. Cadwch y dudalen hon ar agor. Caiff ei gadw pan fyddwch wedi cysylltu eto.',
    failed:
      'Heb ei gadw: aeth rhywbeth o’i le. Cadwch y dudalen hon ar agor. Rydym yn rhoi cynnig arall arni.',
    signedOut:
      'Heb ei gadw: rydych wedi cael eich allgofnodi. Cadwch y dudalen hon ar agor, a mewngofnodwch eto mewn ffenestr arall.',
    stale:
      'Heb ei gadw: mae hyn wedi cael ei newid yn rhywle arall. Copïwch eich testun, yna agorwch y dudalen eto.',
  },
}

/** The words that stand on every page, round its content. */
export const layoutText = (lang: Lang) => words(lang, { en, cy })
