import type { Layer } from '#rules/profiles/profile.ts'

type BelowFloor = {
  item?: string
  value: number
  bound: 'at-most' | 'at-least' | 'exactly'
  allowed: number
  document: string
  at: string
}

const BOUNDS = { 'at-most': 'at most', 'at-least': 'at least', exactly: 'exactly' } as const

/** The words of area profiles. */
export const areasText = {
  en: {
    title: 'Area profile',
    listTitle: 'Areas',
    listIntro: 'The profile of an area holds its names, forms, chair rules, intervals and routes.',
    count: (total: number) => (total === 1 ? '1 area' : `${total} areas`),
    area: 'Area',
    standsOn: 'Stands on',
    versionWord: 'Version',
    since: 'In force from',
    until: 'Until',
    versionOf: (version: number, from: string) => `Version ${version}, in force from ${from}`,
    ended: (until: string) => `This version was in force until ${until}. What happened under it keeps it.`,
    toCome: (from: string) => `This version comes into force on ${from}.`,
    current: 'In force',
    past: 'Past',
    planned: 'To come',
    madeBy: (name: string | null) => name ?? 'Set up with the area',
    why: 'Reason',
    by: 'Made by',
    intro:
      'Each value stands on a paragraph. Where the document of the area is silent, the national default holds, and where the law speaks, the law does.',
    layers: {
      statute: 'The law',
      national: 'National default',
      document: 'Area document',
      area: 'Set by this area',
    } satisfies Record<Layer, string>,
    layerHint: 'Where the values come from',
    contents: 'Topics',
    setting: 'Setting',
    value: 'Value',
    standsAt: 'Where it stands',
    asWritten: 'As written',
    asWrittenSays: (says: string) => `The document says: ${says}`,
    overtaken: (document: string, at: string, since: string) =>
      `Overtaken since ${since} by ${document}, ${at}. It is shown and never applied.`,
    confidence: { seen: '', part: 'read in part', derived: 'worked out', memory: 'not confirmed' },
    toSet: (count: number) =>
      count === 1 ? '1 setting is still to be set' : `${count} settings are still to be set`,
    toSetIntro: 'No document gives these, so the area sets them itself:',
    change: 'Change',
    changeWhat: (title: string) => `: ${title.toLowerCase()}`,
    history: 'Versions',
    draftWaits: 'A new version is being written.',
    draftOpen: 'See what would change',
    export: 'Download as YAML',
    import: 'Bring in a YAML file',
    library: 'Procedure documents',
    showThis: (version: number) => `Version ${version}`,

    item: {
      now: 'What stands now',
      nowAt: (document: string, at: string) => `${document}, ${at}`,
      sourceLabel: 'Where the new value stands',
      sourceHint: 'Who decided it and when, or which local document and paragraph says it.',
      save: 'Add to the next version',
      back: 'Go back to the value of the document',
      backHint: 'What this area set itself is taken out of the next version.',
      law: (document: string, at: string) => `The law: ${document}, ${at}`,
      below: ({ value, bound, allowed, document, at }: BelowFloor) =>
        `${value} would weaken the law. ${document}, ${at} allows ${BOUNDS[bound]} ${allowed}.`,
    },

    draft: {
      title: 'What would change',
      none: 'Nothing would change. Choose a setting to change first.',
      count: (total: number) => (total === 1 ? '1 setting would change' : `${total} settings would change`),
      before: 'Now',
      after: 'Then',
      effects: 'Dates that would move',
      noEffects: 'No open date rests on what would change.',
      effect: (title: string, clocks: number, cases: number) =>
        `${title}: ${clocks === 1 ? '1 open date' : `${clocks} open dates`}${cases === 0 ? '' : cases === 1 ? ' in 1 case' : ` in ${cases} cases`}`,
      effectsIntro:
        'These dates were reckoned from a value that would change. They stay as they are, under the version of their day; each would get another date when it is next set.',
      save: 'Save as a new version',
      saveTitle: 'When does it come into force?',
      from: 'First day',
      fromHint: (earliest: string) => `On ${earliest} or later. For example, 1 4 2027`,
      fromLabel: 'The first day',
      enterFrom: 'Enter the first day',
      past: (today: string) =>
        `The first day must be today (${today}) or later: what has happened keeps the profile of its day`,
      overlaps: (from: string) =>
        `A version already begins on ${from}. The first day must be after it, so that no day has two profiles`,
      reason: 'Reason for the new version',
      reasonHint: 'Who decided it, and why.',
      enterReason: 'Enter the reason for the new version',
      drop: 'Give up these changes',
      nothing: 'There is nothing to save',
    },

    importing: {
      title: 'Bring in a profile from YAML',
      intro:
        'Paste the text of the file. It is checked first and nothing is written if anything is wrong; then you see what would change.',
      text: 'Text of the file',
      hint: 'Begin with a download of the present profile, change it and bring it back.',
      enter: 'Paste the text of the file',
      check: 'Check the file',
      wrong: (count: number) =>
        count === 1 ? '1 thing is wrong in the file' : `${count} things are wrong in the file`,
      line: (line: number, message: string) => `Line ${line}: ${message}`,
    },

    values: {
      enterText: 'must be a text',
      enterList: 'must be a list',
      enterRecord: 'must have exactly its own parts',
      enterSource: 'Enter where the new value stands',
      unknownDocument: 'is not a document that is known here',
      chooseOne: 'must be one of the answers',
      yesOrNo: 'Select yes or no',
      numberBetween: (least: number, most: number) => `Enter a whole number from ${least} to ${most}`,
      tooLong: (most: number) => `must be ${most} characters or fewer`,
      tooMany: (most: number) => `must have ${most} entries or fewer`,
      emptyLine: 'must not hold an empty line',
      twice: 'names something twice',
      yes: 'Yes',
      no: 'No',
      open: 'Not decided yet',
      setLocally: 'To be set by the area',
      notStated: 'Not stated',
      onePerLine: 'One on each line',
      entry: (number: number) => `Entry ${number}`,
      newEntry: (number: number) => `Entry ${number} (new)`,
      rowsHint: 'To take an entry out, empty its boxes. Save to get more empty entries.',
      counted: (count: number, unit: string) => `${count} ${count === 1 ? unit.replace(/s\b/, '') : unit}`,
    },

    yaml: {
      head: [
        '# An area profile. A value that is not what the document of the area says is the area’s own: give its source.',
        '# "layer" and "as_written" are for reading; bringing the file back does not use them.',
      ].join('\n'),
      tooLong: 'The file is longer than any profile',
      notYaml: (why: string) => `This is not YAML: ${why}`,
      enterFile: 'The file must begin with profile, effective_from and settings',
      enterSettings: 'settings must be a list of settings by name',
      enterSetting: 'a setting must have a value and a source',
      unknownProfile: 'must be one of the profiles that ship',
      unknownKey: (key: string) => `There is no setting or part called “${key}”`,
      enterEffective: 'Enter effective_from, such as 2027-04-01',
      effective: 'effective_from',
      otherArea: (area: string) => `The file is of another area, ${area}`,
      past: (from: string, today: string) => `effective_from ${from} is before today, ${today}`,
      overlaps: (from: string, last: string) =>
        `effective_from ${from} overlaps the version that begins on ${last}: choose a later day`,
      notWhatItSays: (key: string, document: string, at: string) =>
        `${key}: this is not what ${document}, ${at} says. Give the source of the new value, for example set-locally`,
      belowFloor: ({ item, value, bound, allowed, document, at }: BelowFloor) =>
        `${item}: ${value} would weaken the law. ${document}, ${at} allows ${BOUNDS[bound]} ${allowed}`,
    },

    docs: {
      title: 'Procedure documents',
      intro: 'Protocols, procedures and outside guidance of this area, with the dates of their review.',
      count: (total: number) => (total === 1 ? '1 document' : `${total} documents`),
      none: 'No document is in the library yet.',
      noneOfKind: 'No document of this kind.',
      show: 'Show',
      shows: { all: 'All documents', overdue: 'Overdue for review', soon: 'Due for review soon' },
      apply: 'Show these documents',
      add: 'Add a document',
      name: 'Title',
      issuer: 'Issued by',
      edition: 'Version',
      link: 'Link',
      linkHint: 'A full address that begins with https://',
      topicsTitle: 'Where it is of use',
      topicsHint: 'Pages of these parts of the service lead to it. Choose all that apply.',
      topics: {
        people: 'People',
        referrals: 'Referrals',
        screening: 'Screening',
        cases: 'Cases',
        meetings: 'Meetings',
        minutes: 'Minutes',
        actions: 'Actions',
      },
      badTopic: 'Choose from the list',
      namedNote: 'Named in the documents of this area’s profile',
      addNamed: (total: number) =>
        total === 1
          ? 'Add the document that the profile names'
          : `Add the ${total} documents that the profile names`,
      about: {
        title: 'Procedures for this part of the service',
        all: 'Every procedure document',
        area: 'Area',
      },
      noneAbout: 'No procedure document is recorded for this part of the service.',
      badLink: 'The link must begin with https:// or http://',
      inEffect: 'Took effect on',
      reviewed: 'Last reviewed',
      next: 'Next review',
      nextHint: 'Leave empty when no review is planned. The Sussex procedures use three years.',
      notPlanned: 'Not planned',
      never: 'Not recorded',
      state: 'Review',
      states: {
        current: 'Up to date',
        'due-soon': 'Due soon',
        overdue: 'Overdue for review',
        'no-date': 'No date',
      },
      overdueBanner: (date: string) =>
        `This document was due for review by ${date} and no review has been recorded since. Check with its issuer before you rely on it.`,
      soonBanner: (date: string) => `This document is due for review by ${date}.`,
      changeTitle: 'Change a document',
      change: 'Change',
      save: 'Save',
      review: 'Record a review',
      reviewTitle: 'Record a review',
      reviewNote: 'What the review found',
      enterNote: 'Say what the review found',
      reviewedLabel: 'The day of the review',
      enterReviewed: 'Enter the day of the review',
      notFuture: 'The day of the review must be today or earlier',
      nextAfter: 'The next review must be after the last one',
      nextLabel: 'The next review',
      effectLabel: 'The day it took effect',
      withdraw: 'Take out of the library',
      note: 'Note for the amendment log',
      noteHead: 'Note',
      log: 'Amendment log',
      kinds: { added: 'Added', changed: 'Changed', reviewed: 'Reviewed', withdrawn: 'Taken out' },
      enterName: 'Enter the title',
      enterIssuer: 'Enter who issued it',
      open: 'Open the document',
      what: 'What',
      when: 'When',
      who: 'Who',
      dateHint: 'For example, 27 3 2027',
      day: 'Day',
      month: 'Month',
      year: 'Year',
      closed: {
        reviewed: 'A review was recorded',
        changed: 'The date was changed',
        withdrawn: 'The document was taken out of the library',
      },
    },
  },
}
