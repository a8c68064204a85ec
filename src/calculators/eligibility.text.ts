import { formatList } from '#platform/html/format.ts'
import type { Basis } from '#rules/eligibility/basis.ts'
import type { Missing } from '#rules/offences/facts.ts'

type States = Record<Basis['state'], string>
const statesEn: States = {
  met: 'holds',
  'not-yet': 'not yet',
  ended: 'ended',
  waiting: 'waits',
  'not-met': 'does not hold',
}
const statesCy: States = {
  met: 'yn sefyll',
  'not-yet': 'ddim eto',
  ended: 'wedi dod i ben',
  waiting: 'yn aros',
  'not-met': 'ddim yn sefyll',
}

const missingEn: Record<Missing, string> = {
  form: 'the form of the offence',
  intendedOrBelieved: 'whether the person intended or believed that the offence would be committed',
  offenderAge: 'the date of birth and the date of the offence',
  victimAge: 'the age of the victim',
  imageAge: 'the age of the child in the picture',
  sentence: 'the sentence or order',
  decidedOn: 'the date of conviction, finding or caution',
  sexualGratification: 'whether it was for sexual gratification',
  serviceOffence: 'whether it was a service offence',
  section: 'the section',
  intent: 'the intent',
  deathCaused: 'whether a death was caused',
  byFire: 'whether the damage was by fire',
  involvedMurder: 'whether murder was involved',
  sexualExploitation: 'whether it was for sexual exploitation',
  indecentGoods: 'whether the goods were indecent or obscene',
  'suspended-sentence-rule': 'how a suspended sentence counts, which was not read',
  'start-date': 'the day from which the paragraph is listed, which was not read',
  'end-date': 'the day on which the paragraph went, which was not read',
  'paragraph-text': 'the words of the paragraph, which were not read',
  'service-range': 'whether the paragraph reaches service offences, which was not read',
}

const missingCy: Record<Missing, string> = {
  form: 'ffurf y drosedd',
  intendedOrBelieved: 'a oedd y person yn bwriadu neu’n credu y cyflawnid y drosedd',
  offenderAge: 'y dyddiad geni a dyddiad y drosedd',
  victimAge: 'oed y dioddefwr',
  imageAge: 'oed y plentyn yn y llun',
  sentence: 'y ddedfryd neu’r gorchymyn',
  decidedOn: 'dyddiad yr euogfarn, y dyfarniad neu’r rhybudd',
  sexualGratification: 'a oedd er boddhad rhywiol',
  serviceOffence: 'a oedd yn drosedd y lluoedd arfog',
  section: 'yr adran',
  intent: 'y bwriad',
  deathCaused: 'a achoswyd marwolaeth',
  byFire: 'a oedd y difrod drwy dân',
  involvedMurder: 'a oedd llofruddiaeth ynghlwm',
  sexualExploitation: 'a oedd ar gyfer camfanteisio rhywiol',
  indecentGoods: 'a oedd y nwyddau’n anweddus neu’n anllad',
  'suspended-sentence-rule': 'sut mae dedfryd ohiriedig yn cyfrif, na ddarllenwyd',
  'start-date': 'y diwrnod y mae’r paragraff wedi’i restru ohono, na ddarllenwyd',
  'end-date': 'y diwrnod yr aeth y paragraff, na ddarllenwyd',
  'paragraph-text': 'geiriau’r paragraff, na ddarllenwyd',
  'service-range': 'a yw’r paragraff yn cyrraedd troseddau’r lluoedd arfog, na ddarllenwyd',
}

/** The words of the eligibility calculator besides those of the rules it asks. */
export const eligibilityCalculatorText = {
  en: {
    category: 'Category',
    number: (category: number) => `Category ${category}`,
    noCategory: 'None: not eligible on this day',
    because: 'Because',
    nothing: 'No ground holds',
    others: 'Other grounds',
    noOthers: 'None',
    endsOn: 'Ends on',
    noEnd: 'No end is known',
    notApplicable: 'Not applicable',
    next: 'The day after',
    noNext: 'No category',
    asks: 'Then',
    state: statesEn,
    ground: (category: number, state: string, because: string) => `Category ${category} ${state}: ${because}`,
    ifFirst: (category: number) => `If category ${category} goes first`,
    ifListed: (paragraph: string) => `If ${paragraph} applies`,
    ifNotListed: (paragraph: string) => `If ${paragraph} does not apply`,
    ifUntil: (day: string) => `If on the register until ${day}`,
    ifIndefinite: 'If on the register without an end',
    precedence:
      'More than one category applies. A person is in one at a time; which goes first is from memory.',
    listed: {
      met: (name: string) => `${name}: applies.`,
      'not-met': (name: string) => `${name}: does not apply.`,
      unknown: (name: string, missing: readonly string[]) =>
        `${name}: cannot be said. It depends on ${formatList(missing, 'en')}.`,
    },
    apart: {
      murder: 'Murder stands in section 327 itself, not in the schedule.',
      'controlling-or-coercive':
        'Controlling or coercive behaviour counts by an Act of its own, not by the schedule.',
    },
    inNeither: 'It stands in neither schedule as it was then.',
    onRegister: (from: string, until: string) => `On the register from ${from} to ${until}.`,
    onRegisterOpen: (from: string) => `On the register from ${from} without an end.`,
    missing: missingEn,
    faults: {
      unknown:
        'No listed offence matches this. Enter a section and its Act, for example “Offences Against the Person Act 1861 section 20”. An offence that is in neither schedule gives no category of its own.',
      several: (labels: readonly string[]) =>
        `Several offences match this. Enter one of them: ${labels.join('; ')}`,
      manyMore: (labels: readonly string[], more: number) =>
        `Several offences match this. Enter one of them, or more words (${more} others match): ${labels.join('; ')}`,
      formMissing: 'Select the form of the offence: what was entered says that it was not completed',
      missing: (what: string) => `To say whether the offence is listed, answer this: ${what}`,
      offenceBeforeBirth: 'The offence must not be before the date of birth',
      decidedBeforeBirth: 'The conviction, finding or caution must not be before the date of birth',
      decidedBeforeOffence: 'The conviction, finding or caution must not be before the offence',
      sentenceBeforeConviction: 'The sentence or order must not be before the conviction or finding',
      endBeforeSentence: 'The last day must not be before the sentence or order',
      registerEndsFirst: 'The last day on the register must not be before the conviction, finding or caution',
      terrorismEndsFirst: 'The last day must not be before the first',
      meetingEndsFirst: 'The decision that ended it must not be before the decision to manage the case',
      disposalMissing: 'Select the sentence or order',
      cautionHasNone: 'A caution has no sentence or order: leave this empty',
      lengthMissing: 'Enter the length of the sentence or order',
      noLength: 'This sentence or order has no length: leave this empty',
      registerNotOn: 'Select “On it”, or leave the last day on the register empty',
      startMissing: 'Enter the first day',
      meetingMissing: 'Enter the day of the decision to manage the case',
    },
  },
  cy: {
    category: 'Categori',
    number: (category: number) => `Categori ${category}`,
    noCategory: 'Dim: ddim yn gymwys ar y diwrnod hwn',
    because: 'Oherwydd',
    nothing: 'Nid oes sail yn sefyll',
    others: 'Seiliau eraill',
    noOthers: 'Dim',
    endsOn: 'Daw i ben ar',
    noEnd: 'Nid oes diwedd hysbys',
    notApplicable: 'Ddim yn gymwys',
    next: 'Y diwrnod wedyn',
    noNext: 'Dim categori',
    asks: 'Yna',
    state: statesCy,
    ground: (category: number, state: string, because: string) => `Categori ${category} ${state}: ${because}`,
    ifFirst: (category: number) => `Os categori ${category} sy’n dod gyntaf`,
    ifListed: (paragraph: string) => `Os yw’n gymwys: ${paragraph}`,
    ifNotListed: (paragraph: string) => `Os nad yw’n gymwys: ${paragraph}`,
    ifUntil: (day: string) => `Os ar y gofrestr tan ${day}`,
    ifIndefinite: 'Os ar y gofrestr heb ddiwedd',
    precedence:
      'Mae mwy nag un categori’n gymwys. Mae person mewn un ar y tro; daw pa un sy’n gyntaf o’r cof.',
    listed: {
      met: (name: string) => `${name}: yn gymwys.`,
      'not-met': (name: string) => `${name}: ddim yn gymwys.`,
      unknown: (name: string, missing: readonly string[]) =>
        `${name}: ni ellir dweud. Mae’n dibynnu ar hyn: ${missing.join('; ')}.`,
    },
    apart: {
      murder: 'Mae llofruddiaeth yn adran 327 ei hun, nid yn yr atodlen.',
      'controlling-or-coercive':
        'Mae ymddygiad rheolaethol neu orfodaethol yn cyfrif drwy Ddeddf ei hun, nid drwy’r atodlen.',
    },
    inNeither: 'Nid yw yn y naill atodlen na’r llall fel yr oeddent bryd hynny.',
    onRegister: (from: string, until: string) => `Ar y gofrestr o ${from} i ${until}.`,
    onRegisterOpen: (from: string) => `Ar y gofrestr o ${from} heb ddiwedd.`,
    missing: missingCy,
    faults: {
      unknown:
        'Nid oes trosedd restredig yn cyfateb i hyn. Rhowch adran a’i Deddf, er enghraifft “Offences Against the Person Act 1861 section 20”. Nid yw trosedd nad yw yn y naill atodlen na’r llall yn rhoi categori ohoni ei hun.',
      several: (labels: readonly string[]) =>
        `Mae sawl trosedd yn cyfateb i hyn. Rhowch un ohonynt: ${labels.join('; ')}`,
      manyMore: (labels: readonly string[], more: number) =>
        `Mae sawl trosedd yn cyfateb i hyn. Rhowch un ohonynt, neu ragor o eiriau (nifer y lleill sy’n cyfateb: ${more}): ${labels.join('; ')}`,
      formMissing: 'Dewiswch ffurf y drosedd: mae’r hyn a roddwyd yn dweud na chafodd ei chwblhau',
      missing: (what: string) => `I ddweud a yw’r drosedd wedi’i rhestru, atebwch hyn: ${what}`,
      offenceBeforeBirth: 'Ni chaiff y drosedd fod cyn y dyddiad geni',
      decidedBeforeBirth: 'Ni chaiff yr euogfarn, y dyfarniad neu’r rhybudd fod cyn y dyddiad geni',
      decidedBeforeOffence: 'Ni chaiff yr euogfarn, y dyfarniad neu’r rhybudd fod cyn y drosedd',
      sentenceBeforeConviction: 'Ni chaiff y ddedfryd neu’r gorchymyn fod cyn yr euogfarn neu’r dyfarniad',
      endBeforeSentence: 'Ni chaiff y diwrnod olaf fod cyn y ddedfryd neu’r gorchymyn',
      registerEndsFirst:
        'Ni chaiff y diwrnod olaf ar y gofrestr fod cyn yr euogfarn, y dyfarniad neu’r rhybudd',
      terrorismEndsFirst: 'Ni chaiff y diwrnod olaf fod cyn y cyntaf',
      meetingEndsFirst:
        'Ni chaiff y penderfyniad a ddaeth â hynny i ben fod cyn y penderfyniad i reoli’r achos',
      disposalMissing: 'Dewiswch y ddedfryd neu’r gorchymyn',
      cautionHasNone: 'Nid oes dedfryd na gorchymyn gyda rhybudd: gadewch hwn yn wag',
      lengthMissing: 'Rhowch hyd y ddedfryd neu’r gorchymyn',
      noLength: 'Nid oes hyd i’r ddedfryd neu’r gorchymyn hwn: gadewch hwn yn wag',
      registerNotOn: 'Dewiswch “Arni”, neu gadewch y diwrnod olaf ar y gofrestr yn wag',
      startMissing: 'Rhowch y diwrnod cyntaf',
      meetingMissing: 'Rhowch ddiwrnod y penderfyniad i reoli’r achos',
    },
  },
}
