/** The words of the calculator of stays besides those of the rule it asks. */
export const staysText = {
  en: {
    reached: 'Seventh day reached on',
    notReached: 'Not reached',
    due: 'Notification: last day',
    notified: 'None: the address had been notified before',
    notDue: 'None yet',
    inWindow: 'Days in the 12 months to that day',
    wouldReach: 'Staying on from that day, it would be reached on',
    alreadyReached: 'Reached already',
    never: 'Not by staying on from that day',
    counting: (asOf: string, days: number) =>
      days === 1
        ? `Each day at the address counts once, however the stays touch or overlap. In the 12 months to ${asOf} there is 1.`
        : `Each day at the address counts once, however the stays touch or overlap. In the 12 months to ${asOf} there are ${days}.`,
    rule: 'Seven days at one address within any 12 months, in one stay or several, make it one that must be notified.',
    faults: {
      lastBeforeFirst: 'The last day must not be before the first',
      afterAsOf: 'The stay must not begin after the day to count to',
      notifiedAfterAsOf: 'The address must not be notified after the day to count to',
    },
  },
  cy: {
    reached: 'Cyrhaeddwyd y seithfed diwrnod ar',
    notReached: 'Heb ei gyrraedd',
    due: 'Hysbysu: diwrnod olaf',
    notified: 'Dim: roedd y cyfeiriad wedi’i hysbysu o’r blaen',
    notDue: 'Dim eto',
    inWindow: 'Diwrnodau yn y 12 mis hyd at y diwrnod hwnnw',
    wouldReach: 'O aros ymlaen o’r diwrnod hwnnw, fe’i cyrhaeddid ar',
    alreadyReached: 'Eisoes wedi’i gyrraedd',
    never: 'Nid drwy aros ymlaen o’r diwrnod hwnnw',
    counting: (asOf: string, days: number) =>
      `Mae pob diwrnod yn y cyfeiriad yn cyfrif unwaith, sut bynnag y mae’r arosiadau’n cyffwrdd neu’n gorgyffwrdd. Nifer y diwrnodau yn y 12 mis hyd at ${asOf}: ${days}.`,
    rule: 'Mae saith diwrnod mewn un cyfeiriad o fewn unrhyw 12 mis, mewn un arhosiad neu fwy, yn golygu bod rhaid ei hysbysu.',
    faults: {
      lastBeforeFirst: 'Ni chaiff y diwrnod olaf fod cyn y cyntaf',
      afterAsOf: 'Ni chaiff yr arhosiad ddechrau ar ôl y diwrnod i gyfrif hyd ato',
      notifiedAfterAsOf: 'Ni chaiff y cyfeiriad gael ei hysbysu ar ôl y diwrnod i gyfrif hyd ato',
    },
  },
}
