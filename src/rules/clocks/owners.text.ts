/** Who owes a clock. */
export const ownerText = {
  en: {
    administrator: 'The keeper of the area’s profile',
    panel: 'The co-ordination panel',
    'co-ordinator': 'The MAPPA co-ordinator',
    'case-manager': 'The case manager',
    'action-owner': 'The agency that owns the action',
    'lead-managers': 'The lead managers of the command area',
    'marac-co-ordinator': 'The MARAC co-ordinator',
    'prison-probation-officer': 'The prison probation officer',
    'youth-offending-worker': 'The youth offending team worker',
    'childrens-social-care': 'Children’s social care',
    'board-chair': 'The chair of the board',
    'lay-adviser': 'The lay adviser',
    police: 'The police',
    probation: 'The probation service',
  },
  cy: {
    administrator: 'Ceidwad proffil yr ardal',
    panel: 'Y panel cydlynu',
    'co-ordinator': 'Y cydlynydd MAPPA',
    'case-manager': 'Rheolwr yr achos',
    'action-owner': 'Yr asiantaeth sy’n berchen ar y cam gweithredu',
    'lead-managers': 'Rheolwyr arweiniol yr ardal reoli',
    'marac-co-ordinator': 'Y cydlynydd MARAC',
    'prison-probation-officer': 'Swyddog prawf y carchar',
    'youth-offending-worker': 'Gweithiwr y tîm troseddau ieuenctid',
    'childrens-social-care': 'Gofal cymdeithasol plant',
    'board-chair': 'Cadeirydd y bwrdd',
    'lay-adviser': 'Y cynghorydd lleyg',
    police: 'Yr heddlu',
    probation: 'Y gwasanaeth prawf',
  },
} as const

export type Owner = keyof typeof ownerText.en
