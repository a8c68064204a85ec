/** The words of the working-day calculator. */
export const workingDaysText = {
  en: {
    after: 'Date reached',
    listed: 'Days left out',
    counted: (days: number, from: string) =>
      days === 1
        ? `Counting 1 working day from the day after ${from}.`
        : `Counting ${days} working days from the day after ${from}.`,
    countedBack: (days: number, from: string) =>
      days === 1
        ? `Counting 1 working day back from the day before ${from}.`
        : `Counting ${days} working days back from the day before ${from}.`,
    leftOut: (holidays: number) =>
      holidays === 0
        ? 'Saturdays and Sundays are left out. No bank holiday of England and Wales falls in between.'
        : holidays === 1
          ? 'Saturdays and Sundays are left out, and 1 bank holiday of England and Wales.'
          : `Saturdays and Sundays are left out, and ${holidays} bank holidays of England and Wales.`,
    none: 'None',
    beyond: (year: number) =>
      `Bank holidays are known up to the end of ${year}. Days after that are counted without them.`,
  },
  cy: {
    after: 'Y dyddiad a gyrhaeddir',
    listed: 'Gwyliau banc a adawyd allan',
    counted: (days: number, from: string) => `Yn cyfrif ${days} diwrnod gwaith o’r diwrnod ar ôl ${from}.`,
    countedBack: (days: number, from: string) =>
      `Yn cyfrif ${days} diwrnod gwaith yn ôl o’r diwrnod cyn ${from}.`,
    leftOut: (holidays: number) =>
      holidays === 0
        ? 'Gadewir allan ddydd Sadwrn a dydd Sul. Nid oes gŵyl banc yng Nghymru a Lloegr rhyngddynt.'
        : `Gadewir allan ddydd Sadwrn a dydd Sul, a’r gwyliau banc hyn yng Nghymru a Lloegr: ${holidays}.`,
    none: 'Dim',
    beyond: (year: number) =>
      `Mae’r gwyliau banc yn hysbys hyd ddiwedd ${year}. Cyfrifir dyddiau wedyn hebddynt.`,
  },
}
