/** The words of the demonstration page. */
export const demonstrationText = {
  en: {
    title: 'Demonstration sign-ins',
    intro: 'Everybody here is invented. This page exists only on the embedded demonstration.',
    password: (password: string) => `They all have the password ${password}.`,
    codes: 'A code is new every 30 seconds and works once. Reload the page for the next one.',
    people: 'People you can sign in as',
    name: 'Name',
    email: 'Email address',
    post: 'Post',
    agency: 'Agency',
    area: 'Area',
    code: 'Code now',
    signIn: 'Sign in',
    signInAs: (name: string) => `Sign in as ${name}`,
    none: 'There are no demonstration users yet.',
  },
}
