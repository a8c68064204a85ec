import type { Criterion, LevelRule } from './criteria.ts'
import type { Level1ReviewOutcome, ReferralOutcome } from './outcomes.ts'

/** What each criterion asks. */
export const criterionText: { en: Record<Criterion, string>; cy: Record<Criterion, string> } = {
  en: {
    'one-agency': 'One agency can manage the case without formal meetings of several agencies',
    'low-risk': 'The risk of serious harm is considered low',
    'meetings-add-value': 'Formal meetings of several agencies would add value to the plan',
    'high-risk': 'The assessment finds a high or very high risk of serious harm',
    'active-co-ordination': 'The risk is lower, but exceptionally the case needs active co-ordination',
    'previously-level-3': 'The case was managed at level 3 before',
    'senior-resources': 'Senior people are needed to commit significant resources at short notice',
    'public-interest': 'Media scrutiny or public interest is very likely',
    'several-agencies': 'More than one agency is actively needed, with local resources',
    'police-and-probation': 'Police and probation manage the case together',
    'level-3-not-needed': 'Neither the risk nor the complexity calls for level 3',
    'senior-co-operation': 'Only a plan with close co-operation between senior people can manage the risk',
    'exceptional-public-interest':
      'The risk is not high, but the case is exceptional because public confidence is at stake',
    'very-high-risk': 'The assessment finds a very high risk of serious harm',
    imminent: 'The risk is imminent',
    'other-reason': 'There is another reason for level 3',
    'custody-twelve-months': 'A sexual or violent offence led to 12 months or more in custody',
    'multi-agency-work': 'Several agencies have to work together to manage the risk',
  },
  cy: {
    'one-agency': 'Gall un asiantaeth reoli’r achos heb gyfarfodydd ffurfiol rhwng sawl asiantaeth',
    'low-risk': 'Ystyrir bod y perygl o niwed difrifol yn isel',
    'meetings-add-value':
      'Byddai cyfarfodydd ffurfiol rhwng sawl asiantaeth yn ychwanegu gwerth at y cynllun',
    'high-risk': 'Mae’r asesiad yn canfod perygl uchel neu uchel iawn o niwed difrifol',
    'active-co-ordination': 'Mae’r perygl yn is, ond yn eithriadol mae angen cydlynu’r achos yn weithredol',
    'previously-level-3': 'Cafodd yr achos ei reoli ar lefel 3 o’r blaen',
    'senior-resources': 'Mae angen uwch swyddogion i ymrwymo adnoddau sylweddol ar fyr rybudd',
    'public-interest': 'Mae sylw’r cyfryngau neu ddiddordeb y cyhoedd yn debygol iawn',
    'several-agencies': 'Mae angen mwy nag un asiantaeth yn weithredol, gydag adnoddau lleol',
    'police-and-probation': 'Mae’r heddlu a’r gwasanaeth prawf yn rheoli’r achos gyda’i gilydd',
    'level-3-not-needed': 'Nid yw’r perygl na’r cymhlethdod yn galw am lefel 3',
    'senior-co-operation': 'Dim ond cynllun â chydweithio agos rhwng uwch swyddogion all reoli’r perygl',
    'exceptional-public-interest':
      'Nid yw’r perygl yn uchel, ond mae’r achos yn eithriadol am fod hyder y cyhoedd yn y fantol',
    'very-high-risk': 'Mae’r asesiad yn canfod perygl uchel iawn o niwed difrifol',
    imminent: 'Mae’r perygl ar fin digwydd',
    'other-reason': 'Mae rheswm arall dros lefel 3',
    'custody-twelve-months': 'Arweiniodd trosedd rywiol neu dreisgar at 12 mis neu fwy yn y ddalfa',
    'multi-agency-work': 'Rhaid i sawl asiantaeth weithio gyda’i gilydd i reoli’r perygl',
  },
}

/** What an area calls its levels. */
export const calledText: {
  en: Record<LevelRule['called'], string>
  cy: Record<LevelRule['called'], string>
} = {
  en: {
    'level-1': 'Level 1',
    'level-2': 'Level 2',
    'level-3': 'Level 3',
    registered: 'Registered, without meetings',
    'local-meeting': 'Local Risk Management Meetings',
    panel: 'Multi-Agency Public Protection Panel',
  },
  cy: {
    'level-1': 'Lefel 1',
    'level-2': 'Lefel 2',
    'level-3': 'Lefel 3',
    registered: 'Wedi’i gofrestru, heb gyfarfodydd',
    'local-meeting': 'Cyfarfodydd Rheoli Risg Lleol',
    panel: 'Panel Amlasiantaeth Diogelu’r Cyhoedd',
  },
}

type Outcomes = Record<Level1ReviewOutcome | ReferralOutcome, string>

/** How reviews at level 1 and referrals end. */
export const outcomeText: { en: Outcomes; cy: Outcomes } = {
  en: {
    'stays-no-oversight': 'Stays at level 1; no management oversight needed',
    'stays-senior-endorsed': 'Stays at level 1, endorsed by a senior manager',
    'refer-to-level-2': 'Refer to level 2, endorsed by a senior manager',
    'refer-to-level-3': 'Refer to level 3, endorsed by a senior manager',
    'accepted-level-2': 'Accepted at level 2',
    'accepted-level-3': 'Accepted at level 3',
    'rejected-stays-level-1': 'Not accepted; stays at level 1',
    'rejected-not-managed': 'Category 3 not accepted; not managed under MAPPA',
  },
  cy: {
    'stays-no-oversight': 'Aros ar lefel 1; dim angen goruchwyliaeth gan reolwr',
    'stays-senior-endorsed': 'Aros ar lefel 1, wedi’i gymeradwyo gan uwch reolwr',
    'refer-to-level-2': 'Cyfeirio i lefel 2, wedi’i gymeradwyo gan uwch reolwr',
    'refer-to-level-3': 'Cyfeirio i lefel 3, wedi’i gymeradwyo gan uwch reolwr',
    'accepted-level-2': 'Derbyniwyd ar lefel 2',
    'accepted-level-3': 'Derbyniwyd ar lefel 3',
    'rejected-stays-level-1': 'Ni dderbyniwyd; aros ar lefel 1',
    'rejected-not-managed': 'Ni dderbyniwyd categori 3; heb ei reoli o dan MAPPA',
  },
}

/** Why a level may not be set, a review or referral ended, or a name taken off the list. */
export const levelRulingText = {
  en: {
    'category-3-not-level-1': 'A category 3 case cannot be at level 1.',
    'level-1-for-1-and-2': 'Level 1 is open only to categories 1 and 2.',
    'change-without-reason': 'Give the reason for the change of level.',
    'mismatch-without-reason': 'This level is seldom chosen for this risk grade. Give the reason.',
    'agencies-needed-missing': 'Select the agencies that are actively needed: more than one for level 2.',
    'why-not-level-3': 'Say why neither the risk nor the complexity calls for level 3.',
    'critical-few':
      'Level 3 is for a very high risk that is imminent. Say why it is imminent, or give another reason.',
    'needs-endorsement': 'Give the name of the senior manager who endorses this outcome.',
    'category-3-leaves': 'A category 3 referral that is not accepted leaves the arrangements.',
    'only-category-3-leaves': 'Only a category 3 referral leaves the arrangements when it is not accepted.',
    'still-high-risk':
      'The risk of serious harm is still assessed as high or very high. Change the assessment first.',
  },
  cy: {
    'category-3-not-level-1': 'Ni all achos categori 3 fod ar lefel 1.',
    'level-1-for-1-and-2': 'Dim ond i gategorïau 1 a 2 y mae lefel 1 ar agor.',
    'change-without-reason': 'Rhowch y rheswm dros newid y lefel.',
    'mismatch-without-reason': 'Anaml y dewisir y lefel hon ar gyfer y radd risg hon. Rhowch y rheswm.',
    'agencies-needed-missing':
      'Dewiswch yr asiantaethau y mae eu hangen yn weithredol: mwy nag un ar gyfer lefel 2.',
    'why-not-level-3': 'Dywedwch pam nad yw’r perygl na’r cymhlethdod yn galw am lefel 3.',
    'critical-few':
      'Mae lefel 3 ar gyfer perygl uchel iawn sydd ar fin digwydd. Dywedwch pam, neu rhowch reswm arall.',
    'needs-endorsement': 'Rhowch enw’r uwch reolwr sy’n cymeradwyo’r canlyniad hwn.',
    'category-3-leaves': 'Mae atgyfeiriad categori 3 na dderbynnir yn gadael y trefniadau.',
    'only-category-3-leaves':
      'Dim ond atgyfeiriad categori 3 sy’n gadael y trefniadau pan na chaiff ei dderbyn.',
    'still-high-risk':
      'Asesir y perygl o niwed difrifol yn uchel neu’n uchel iawn o hyd. Newidiwch yr asesiad yn gyntaf.',
  },
}
