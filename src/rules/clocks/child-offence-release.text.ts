import type { Explanations } from '../explanation.ts'

/** The words of the rule that children's social care and probation hear before a release. */
export const tellBeforeReleaseText: Explanations = {
  en: {
    name: 'Tell children’s social care and probation before release',
    inWords: ({ releaseOn, due }) =>
      `Somebody convicted of offences against a child is to be released on ${releaseOn}. The director of children’s social care and the chief probation officer are told before that day, so by ${due}.`,
    facts: { releaseOn: 'Date of release' },
    changes: ['A new release date', 'Recording that both have been told'],
  },
  cy: {
    name: 'Dweud wrth ofal cymdeithasol plant a’r gwasanaeth prawf cyn rhyddhau',
    inWords: ({ releaseOn, due }) =>
      `Mae rhywun a gafwyd yn euog o droseddau yn erbyn plentyn i gael ei ryddhau ar ${releaseOn}. Rhaid dweud wrth gyfarwyddwr gofal cymdeithasol plant a’r prif swyddog prawf cyn y diwrnod hwnnw, felly erbyn ${due}.`,
    facts: { releaseOn: 'Dyddiad rhyddhau' },
    changes: ['Dyddiad rhyddhau newydd', 'Cofnodi bod y ddau wedi cael gwybod'],
  },
}
