/** The words of the calculator of clocks besides those of the rules it asks. */
export const clocksCalculatorText = {
  en: {
    due: 'Last day',
    dueAt: 'Last moment',
    because: {
      'profile-silent': 'None: the profile of this area sets no such time',
      'not-in-force': 'None: no such time limit stood on that day',
    },
    label: (assuming: string, label: string) => `${assuming}. ${label}.`,
    faults: {
      timeMissing: 'Enter the time: this clock counts hours',
      timeNotAsked: 'This clock counts days: leave the time empty',
      noTime: 'Enter a time such as 14:05 or 2.05pm',
      noSuchTime: 'The clocks went forward that night: there was no such time',
      releaseMissing: 'Enter the day of release: this clock counts back from it',
      releaseNotAsked: 'This clock does not count from release: leave this empty',
      releaseFirst: 'Release must not be before the day the clock starts',
      profileMissing: 'Select the area profile: it sets this time',
      profileNotAsked: 'No profile sets this time: leave this empty',
    },
  },
  cy: {
    due: 'Diwrnod olaf',
    dueAt: 'Yr eiliad olaf',
    because: {
      'profile-silent': 'Dim: nid yw proffil yr ardal hon yn gosod amser o’r fath',
      'not-in-force': 'Dim: nid oedd terfyn amser o’r fath ar y diwrnod hwnnw',
    },
    label: (assuming: string, label: string) => `${assuming}. ${label}.`,
    faults: {
      timeMissing: 'Rhowch yr amser: mae’r cloc hwn yn cyfrif oriau',
      timeNotAsked: 'Mae’r cloc hwn yn cyfrif diwrnodau: gadewch yr amser yn wag',
      noTime: 'Rhowch amser fel 14:05 neu 2.05pm',
      noSuchTime: 'Aeth y clociau ymlaen y noson honno: nid oedd amser o’r fath',
      releaseMissing: 'Rhowch ddiwrnod y rhyddhau: mae’r cloc hwn yn cyfrif yn ôl ohono',
      releaseNotAsked: 'Nid yw’r cloc hwn yn cyfrif o’r rhyddhau: gadewch hwn yn wag',
      releaseFirst: 'Ni chaiff y rhyddhau fod cyn y diwrnod y mae’r cloc yn dechrau',
      profileMissing: 'Dewiswch y proffil ardal: ef sy’n gosod yr amser hwn',
      profileNotAsked: 'Nid oes proffil yn gosod yr amser hwn: gadewch hwn yn wag',
    },
  },
}
