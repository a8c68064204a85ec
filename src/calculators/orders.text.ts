import { plural } from '#platform/html/format.ts'

type Tests = Record<string, string>

const testsEn: Tests = {
  'listed-conviction': 'a conviction for a listed offence',
  'earlier-listed-conviction-or-caution': 'an earlier conviction or caution for a listed offence',
  'risk-of-serious-sexual-harm': 'a risk of serious sexual harm',
  'child-victim-offender': 'a qualifying offence against a child',
  'two-occasions-with-a-child': 'sexual acts involving a child on two occasions or more',
  'risk-of-further-harm': 'a risk of harm from further acts',
  'specified-offence-and-sentence': 'a specified offence with 12 months or more, or a hospital order',
  'risk-of-serious-violent-harm': 'a risk of serious violent harm',
  'foreign-conviction-or-caution': 'a relevant conviction, finding or caution abroad',
  'blade-or-weapon': 'a bladed article or offensive weapon used or carried',
  'acts-of-stalking': 'acts associated with stalking',
  'risk-of-stalking': 'a risk of stalking',
  'has-been-abusive': 'abusive behaviour',
  'necessary-and-proportionate': 'that the order is necessary and proportionate',
}

const testsCy: Tests = {
  'listed-conviction': 'euogfarn am drosedd restredig',
  'earlier-listed-conviction-or-caution': 'euogfarn neu rybudd cynharach am drosedd restredig',
  'risk-of-serious-sexual-harm': 'perygl o niwed rhywiol difrifol',
  'child-victim-offender': 'trosedd gymhwysol yn erbyn plentyn',
  'two-occasions-with-a-child': 'gweithredoedd rhywiol yn ymwneud â phlentyn ar ddau achlysur neu fwy',
  'risk-of-further-harm': 'perygl o niwed o weithredoedd pellach',
  'specified-offence-and-sentence': 'trosedd benodedig gyda 12 mis neu fwy, neu orchymyn ysbyty',
  'risk-of-serious-violent-harm': 'perygl o niwed treisgar difrifol',
  'foreign-conviction-or-caution': 'euogfarn, dyfarniad neu rybudd perthnasol dramor',
  'blade-or-weapon': 'eitem â llafn neu arf ymosodol wedi’i ddefnyddio neu ei gario',
  'acts-of-stalking': 'gweithredoedd sy’n gysylltiedig â stelcio',
  'risk-of-stalking': 'perygl o stelcio',
  'has-been-abusive': 'ymddygiad cam-driniol',
  'necessary-and-proportionate': 'bod y gorchymyn yn angenrheidiol ac yn gymesur',
}

type Values = Readonly<Record<string, string | number | null>>

/** The words of the calculator of orders besides those of the rules it asks. */
export const ordersCalculatorText = {
  en: {
    mayBeMade: 'May it be made',
    yes: 'Yes',
    no: (because: string) => `No. ${because}`,
    lastDay: 'Last day',
    noEnd: 'None fixed',
    ownPeriod: 'As long as the person must notify: see the notification calculator',
    discharge: 'May be discharged without consent from',
    noDischarge: 'No such limit',
    effect: 'Sex offender notification',
    effects: {
      subject: (from: string, to: string) => `Subject from ${from} to ${to}`,
      subjectOpen: (from: string) => `Subject from ${from} while the order lasts`,
      travel: (from: string, to: string) => `The duties about travel, from ${from} to ${to}`,
      travelOpen: (from: string) => `The duties about travel, from ${from} while the order lasts`,
      period: (from: string) => `Subject from ${from}, for the period of the matter abroad`,
      own: 'None under the Sexual Offences Act; the order has notification of its own',
      none: 'None',
    },
    notification: 'First notification under the order: last day',
    notServed: 'Enter the day of service to see it',
    breach: 'Breach',
    breaches: {
      none: 'No offence of breach',
      unknown: 'An offence; its maximum was not read',
      years: (years: number) =>
        plural(years, { one: 'An offence: up to 1 year', other: `An offence: up to ${years} years` }, 'en'),
      noDischarge: (years: string) => `${years}; no conditional discharge`,
      contempt: (said: string) => `${said}; or contempt of court`,
      memory: (said: string) => `${said} (from memory: not from a verified source)`,
    },
    successor: 'What took its place',
    breachThenSubject:
      'A conviction or caution for breach makes the person subject to notification while the order lasts.',
    breachStep: (said: string) => `${said}. The police are told of every breach.`,
    made: 'It can be made on that day, asked for by that applicant, at that court, for that age and length.',
    agedFromMemory: (age: number) =>
      `That the person must be ${age} or over is from memory and was not applied.`,
    durationFromMemory: 'How long such an order may last is from memory and was not applied.',
    tests: (tests: readonly string[]) => `The order needs: ${tests.join('; ')}.`,
    interimStep: 'An interim order is available.',
    effectStep: (said: string) => `Sex offender notification: ${said}.`,
    test: testsEn,
    refusal: {
      'not-before': ({ from }: Values) => `Such orders could not be made before ${from}.`,
      'no-longer-made': ({ to }: Values) =>
        `Such orders could not be made after ${to}. Those made before stay in force.`,
      'not-in-this-area': () =>
        'On that day such orders could be made only in some police force areas, and not in the one entered.',
      'may-not-apply': () => 'This applicant may not ask for such an order.',
      'could-not-apply-then': () => 'This applicant could not yet ask for such an order on that day.',
      'not-that-court': () => 'This court does not make such an order for this applicant.',
      'age-not-known': ({ least }: Values) => `The person must be ${least} or over: enter the date of birth.`,
      'too-young': ({ least, years }: Values) => `The person must be ${least} or over, and is ${years}.`,
      'youth-court': () => 'The person is under 18, so it is for a youth court.',
      'must-have-an-end': () => 'Such an order must have a fixed end.',
      'too-short': ({ least }: Values) => `Such an order lasts at least ${least} months.`,
      'too-long': ({ most }: Values) => `Such an order lasts at most ${most} months.`,
      'test-not-recorded': () => 'Not every test of the order is recorded as met.',
      'no-interim': () => 'There is no interim order of this kind.',
    },
    faults: {
      madeBeforeBirth: 'The order must not be made before the date of birth',
      forceBeforeMade: 'The order must not come into force before it is made',
      servedBeforeMade: 'The order must not be served before it is made',
      breachBeforeForce: 'The conviction or caution for breach must not be before the order is in force',
      monthsMissing: 'Enter the number of months',
      monthsNotAsked: 'Select “A number of months” for how long, or leave this empty',
    },
  },
  cy: {
    mayBeMade: 'A ellir ei wneud',
    yes: 'Gellir',
    no: (because: string) => `Na. ${because}`,
    lastDay: 'Diwrnod olaf',
    noEnd: 'Dim wedi’i bennu',
    ownPeriod: 'Cyhyd ag y mae’n rhaid i’r person hysbysu: gweler y gyfrifiannell hysbysu',
    discharge: 'Gellir ei ryddhau heb gydsyniad o',
    noDischarge: 'Dim terfyn o’r fath',
    effect: 'Hysbysu troseddwyr rhyw',
    effects: {
      subject: (from: string, to: string) => `Yn destun hysbysu o ${from} i ${to}`,
      subjectOpen: (from: string) => `Yn destun hysbysu o ${from} tra bydd y gorchymyn yn para`,
      travel: (from: string, to: string) => `Y dyletswyddau am deithio, o ${from} i ${to}`,
      travelOpen: (from: string) => `Y dyletswyddau am deithio, o ${from} tra bydd y gorchymyn yn para`,
      period: (from: string) => `Yn destun hysbysu o ${from}, am gyfnod y mater dramor`,
      own: 'Dim o dan y Ddeddf Troseddau Rhywiol; mae gan y gorchymyn ei hysbysu ei hun',
      none: 'Dim',
    },
    notification: 'Hysbysiad cyntaf o dan y gorchymyn: diwrnod olaf',
    notServed: 'Rhowch ddiwrnod y cyflwyno i’w weld',
    breach: 'Torri’r gorchymyn',
    breaches: {
      none: 'Dim trosedd o dorri',
      unknown: 'Trosedd; ni ddarllenwyd yr uchafswm',
      years: (years: number) =>
        plural(
          years,
          {
            one: 'Trosedd: hyd at 1 flwyddyn',
            two: 'Trosedd: hyd at 2 flynedd',
            other: `Trosedd: hyd at ${years} mlynedd`,
          },
          'cy',
        ),
      noDischarge: (years: string) => `${years}; dim rhyddhad amodol`,
      contempt: (said: string) => `${said}; neu ddirmyg llys`,
      memory: (said: string) => `${said} (o’r cof: nid o ffynhonnell a wiriwyd)`,
    },
    successor: 'Beth ddaeth yn ei le',
    breachThenSubject:
      'Mae euogfarn neu rybudd am ei dorri yn gwneud y person yn destun hysbysu tra bydd y gorchymyn yn para.',
    breachStep: (said: string) => `${said}. Dywedir wrth yr heddlu am bob achos o dorri.`,
    made: 'Gellir ei wneud ar y diwrnod hwnnw, ar gais yr ymgeisydd hwnnw, yn y llys hwnnw, ar gyfer yr oedran a’r hyd hwnnw.',
    agedFromMemory: (age: number) =>
      `Daw o’r cof fod rhaid i’r person fod yn ${age} neu’n hŷn, ac ni chafodd ei gymhwyso.`,
    durationFromMemory: 'Daw o’r cof pa mor hir y caiff gorchymyn o’r fath bara, ac ni chafodd ei gymhwyso.',
    tests: (tests: readonly string[]) => `Mae ar y gorchymyn angen: ${tests.join('; ')}.`,
    interimStep: 'Mae gorchymyn interim ar gael.',
    effectStep: (said: string) => `Hysbysu troseddwyr rhyw: ${said}.`,
    test: testsCy,
    refusal: {
      'not-before': ({ from }: Values) => `Ni ellid gwneud gorchmynion o’r fath cyn ${from}.`,
      'no-longer-made': ({ to }: Values) =>
        `Ni ellid gwneud gorchmynion o’r fath ar ôl ${to}. Mae’r rhai a wnaed cynt yn aros mewn grym.`,
      'not-in-this-area': () =>
        'Ar y diwrnod hwnnw dim ond mewn rhai ardaloedd heddlu y gellid gwneud gorchmynion o’r fath, ac nid yn yr un a roddwyd.',
      'may-not-apply': () => 'Ni chaiff yr ymgeisydd hwn ofyn am orchymyn o’r fath.',
      'could-not-apply-then': () =>
        'Ni allai’r ymgeisydd hwn ofyn am orchymyn o’r fath eto ar y diwrnod hwnnw.',
      'not-that-court': () => 'Nid yw’r llys hwn yn gwneud gorchymyn o’r fath i’r ymgeisydd hwn.',
      'age-not-known': ({ least }: Values) =>
        `Rhaid i’r person fod yn ${least} neu’n hŷn: rhowch y dyddiad geni.`,
      'too-young': ({ least, years }: Values) =>
        `Rhaid i’r person fod yn ${least} neu’n hŷn, ac mae’n ${years}.`,
      'youth-court': () => 'Mae’r person dan 18, felly mater i lys ieuenctid ydyw.',
      'must-have-an-end': () => 'Rhaid i orchymyn o’r fath fod â diwedd penodol.',
      'too-short': ({ least }: Values) => `Mae gorchymyn o’r fath yn para o leiaf ${least} mis.`,
      'too-long': ({ most }: Values) => `Mae gorchymyn o’r fath yn para ar y mwyaf ${most} mis.`,
      'test-not-recorded': () => 'Nid yw pob prawf o’r gorchymyn wedi’i gofnodi’n fodlon.',
      'no-interim': () => 'Nid oes gorchymyn interim o’r math hwn.',
    },
    faults: {
      madeBeforeBirth: 'Ni chaiff y gorchymyn ei wneud cyn y dyddiad geni',
      forceBeforeMade: 'Ni chaiff y gorchymyn ddod i rym cyn ei wneud',
      servedBeforeMade: 'Ni chaiff y gorchymyn ei gyflwyno cyn ei wneud',
      breachBeforeForce: 'Ni chaiff yr euogfarn neu’r rhybudd am ei dorri fod cyn i’r gorchymyn ddod i rym',
      monthsMissing: 'Rhowch nifer y misoedd',
      monthsNotAsked: 'Dewiswch “Nifer o fisoedd” ar gyfer pa mor hir, neu gadewch hwn yn wag',
    },
  },
}
