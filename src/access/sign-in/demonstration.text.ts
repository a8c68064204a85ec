import { html } from '#platform/html/html.ts'

/** The words of the demonstration page. */
export const demonstrationText = {
  en: {
    title: 'Demonstration sign-ins',
    intro: 'Everybody here is invented. This page exists only on the embedded demonstration.',
    password: (password: string) => html`They all have the password <code>${password}</code>`,
    codes: 'A code is new every 30 seconds and works once. Reload the page for the next one.',
    people: 'People you can sign in as',
    name: 'Name and email address',
    post: 'Post',
    agency: 'Agency',
    area: 'Area',
    code: 'Code now',
    signIn: 'Sign in',
    signInAs: (name: string) => `Sign in as ${name}`,
    none: 'There are no demonstration users yet.',
  },
}
