/** The cookies page. */
export const cookiesText = {
  en: {
    title: 'Cookies',
    intro:
      'Cookies are small files that a service keeps in your browser. Parapet uses those it cannot work without, and one for the language if you choose one, so it does not ask you about them. None of them follows you, and nothing is kept in your browser besides.',
    name: 'Name',
    purpose: 'What it is for',
    ends: 'When it ends',
    session: 'Says that it is you who signed in. It holds a random number and nothing about you.',
    sessionEnds:
      'When you close the browser or sign out. The service forgets it sooner when you do nothing for a while.',
    form: 'Makes sure that a form was sent from a page of this service and not from somebody else’s.',
    formEnds: 'When you close the browser',
    step: 'Remembers where you are between two pages of signing in or out.',
    stepEnds: 'After 10 minutes, or when you are signed in',
    language: 'Remembers the language that you chose. It is there only if you chose one.',
    languageEnds: 'After 1 year',
    without: 'If you refuse them',
    withoutText: 'You can read this page and the other open pages. You cannot sign in or send a form.',
  },
}
