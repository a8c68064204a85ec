/** The words of finding an offence. */
export const findOffenceText = {
  en: {
    title: 'Find an offence',
    intro:
      'Search the two schedules that decide eligibility and notification, and the offence codes that have been imported: a word, a section such as “s.20 OAPA”, or a code.',
    label: 'Word, section or code',
    search: 'Search',
    none: 'Nothing in the two schedules or among the imported codes fits. Try a word of the offence, or its section and Act.',
    listed: (count: number) =>
      count === 1 ? '1 paragraph of the schedules' : `${count} paragraphs of the schedules`,
    codes: (count: number) => (count === 1 ? '1 offence code' : `${count} offence codes`),
    offence: 'Offence',
    where: 'Where it is listed',
    code: 'Code',
    text: 'Legislation',
    paragraph: (schedule: string, part: number, paragraph: string) =>
      `${schedule}, part ${part}, paragraph ${paragraph}`,
    act: (act: string, sections: string) => (sections === '' ? act : `${act}, section ${sections}`),
    gone: 'No longer listed under this paragraph',
    unclassified: (reason: string) => `Not placed: ${reason}`,
    imported: (file: string) => `Imported from ${file}`,
    conditions: 'Some paragraphs ask for more, such as an age or a sentence. The calculator shows what.',
    calculator: 'Open the calculator',
  },
}
