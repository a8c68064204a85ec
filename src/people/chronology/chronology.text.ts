import { plural } from '#platform/html/format.ts'

/** The words of the chronology of a person. */
export const chronologyText = {
  en: {
    recorded: 'Recorded here',
    name: 'Name',
    ended: (name: string) => `${name}: no longer true`,
    related: (role: string) => `Related: ${role}`,
    title: 'Chronology',
    titleOf: (name: string) => `Chronology of ${name}`,
    count: (total: number) => plural(total, { one: '1 event', other: `${total} events` }, 'en'),
    none: 'Nothing that you can see happened in this time.',
    kind: 'Kind of event',
    kinds: {
      all: 'All kinds',
      decisions: 'Decisions',
      meetings: 'Meetings and minutes',
      actions: 'Actions',
      information: 'Referrals and information',
      law: 'Legal events',
      record: 'What is known of the person',
    },
    from: 'From',
    to: 'Until',
    toHint: 'Leave it empty to read up to today',
    fromHint: 'Leave it empty to read from the beginning',
    apply: 'Show these events',
    happened: 'Happened',
    event: 'Event',
    entered: 'Entered',
    pages: 'Pages of the chronology',
    previous: 'Newer events',
    next: 'Older events',
    toBeforeFrom: 'The end must be the same as or after the start',
  },
}
