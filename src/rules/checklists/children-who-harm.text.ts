import type { ListTexts } from './checklist.ts'
import type { childrenWhoHarmLists } from './children-who-harm.ts'

type Texts = ListTexts<typeof childrenWhoHarmLists>

/** The words of the lists about children who harm. */
export const childrenWhoHarmListText: { en: Texts; cy: Texts } = {
  en: {
    'CH-12': {
      title: 'Children in the household or community',
      items: {
        'already-harmed': 'A child has already been harmed',
        'immediate-danger': 'A child is in immediate danger',
      },
    },
    'CH-14': {
      title: 'Background of a child who is likely to be in need and may need protection',
      items: {
        'violence-in-family': 'Lived with violence in the family',
        'saw-assault': 'Saw physical or sexual assault',
        'suffered-assault': 'Suffered physical or sexual assault',
        disruption: 'Has had much disruption in life',
        education: 'Has problems in education',
      },
    },
    'CH-15': {
      title: 'Information considered before deciding not to proceed',
      items: {
        police: 'From the police',
        'youth-offending': 'From the youth offending team',
        health: 'From health services',
        education: 'From education, if possible',
        others: 'From other services involved, if possible',
      },
    },
    'CH-28': {
      title: 'What the report covers',
      items: {
        context: 'Context of the offence',
        evidence: 'Evidence there is',
        'age-difference': 'Difference in age between the young people',
        triggers: 'What triggered it',
        'substance-misuse': 'Substance misuse',
        'mental-health': 'Mental health',
      },
    },
  },
  cy: {
    'CH-12': {
      title: 'Plant yn yr aelwyd neu’r gymuned',
      items: {
        'already-harmed': 'Mae plentyn eisoes wedi’i niweidio',
        'immediate-danger': 'Mae plentyn mewn perygl uniongyrchol',
      },
    },
    'CH-14': {
      title: 'Cefndir plentyn sy’n debygol o fod mewn angen ac y gall fod angen ei amddiffyn',
      items: {
        'violence-in-family': 'Bu’n byw gyda thrais yn y teulu',
        'saw-assault': 'Gwelodd ymosodiad corfforol neu rywiol',
        'suffered-assault': 'Dioddefodd ymosodiad corfforol neu rywiol',
        disruption: 'Cafodd lawer o aflonyddwch yn ei fywyd',
        education: 'Mae ganddo broblemau mewn addysg',
      },
    },
    'CH-15': {
      title: 'Gwybodaeth a ystyriwyd cyn penderfynu peidio â bwrw ymlaen',
      items: {
        police: 'Gan yr heddlu',
        'youth-offending': 'Gan y tîm troseddau ieuenctid',
        health: 'Gan wasanaethau iechyd',
        education: 'Gan addysg, os yn bosibl',
        others: 'Gan wasanaethau eraill sy’n ymwneud, os yn bosibl',
      },
    },
    'CH-28': {
      title: 'Yr hyn y mae’r adroddiad yn ei gynnwys',
      items: {
        context: 'Cyd-destun y drosedd',
        evidence: 'Y dystiolaeth sydd ar gael',
        'age-difference': 'Gwahaniaeth oedran rhwng y bobl ifanc',
        triggers: 'Yr hyn a’i sbardunodd',
        'substance-misuse': 'Camddefnyddio sylweddau',
        'mental-health': 'Iechyd meddwl',
      },
    },
  },
}
