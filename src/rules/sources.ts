/**
 * How strongly a document speaks: the law itself, guidance that bodies must have regard to, a local procedure, a form or
 * dataset, or this service's own choice where every document is silent.
 */
export type Standing = 'binding' | 'guidance' | 'local' | 'reference' | 'ours'

/** One document that rules rest on. `dated` is the day, month or year of the text that was used, as far as it is known. */
export type SourceEntry = {
  title: string
  dated: string
  standing: Standing
  /** Where the public can read it; null where it was never published. */
  address: string | null
}

const law = (title: string, dated: string, path: string): SourceEntry => ({
  title,
  dated,
  standing: 'binding',
  address: `https://www.legislation.gov.uk/${path}`,
})

const guide = (title: string, dated: string, address: string): SourceEntry => ({
  title,
  dated,
  standing: 'guidance',
  address,
})

const local = (title: string, dated: string): SourceEntry => ({
  title,
  dated,
  standing: 'local',
  address: null,
})

/** Every document a rule may name. A rule cannot be written without one of these. */
export const SOURCES = {
  'thames-valley': local('Thames Valley MAPPA protocol (Milton Keynes procedures 1.4.15)', '2005-02'),
  london: local('London Child Protection Procedures, chapter 13', '2010'),
  sussex: local('Sussex Child Protection and Safeguarding Procedures, 9.7', '2023-02'),
  durham: local('Durham MAPPA leaflet', '2016'),
  wiltshire: local('Wiltshire MAPPA practice guidance 4', '2004'),

  'cja-2003': law('Criminal Justice Act 2003', '2018-04-02', 'ukpga/2003/44'),
  'cja-2003-schedule-15': law(
    'Criminal Justice Act 2003, Schedule 15',
    '2024-10-22',
    'ukpga/2003/44/schedule/15',
  ),
  'soa-2003': law('Sexual Offences Act 2003', '2019-04-12', 'ukpga/2003/42'),
  'soa-2003-schedule-3': law(
    'Sexual Offences Act 2003, Schedule 3',
    '2010-12-01',
    'ukpga/2003/42/schedule/3',
  ),
  'travel-2001': law(
    'Sex Offenders (Notice Requirements) (Foreign Travel) Regulations 2001',
    '2001',
    'uksi/2001/1846',
  ),
  'travel-2004': law(
    'Sexual Offences Act 2003 (Travel Notification Requirements) Regulations 2004',
    '2004-05-01',
    'uksi/2004/1220',
  ),
  'notification-2012': law(
    'Sexual Offences Act 2003 (Notification Requirements) (England and Wales) Regulations 2012',
    '2012-08-13',
    'uksi/2012/1876',
  ),
  'remedial-2012': law('Sexual Offences Act 2003 (Remedial) Order 2012', '2012-07-30', 'uksi/2012/1883'),
  'pcsca-2022': law('Police, Crime, Sentencing and Courts Act 2022', '2022-11-29', 'ukpga/2022/32'),
  'pcsca-commencement-2022': law(
    'Police, Crime, Sentencing and Courts Act 2022 (Commencement No. 4) Regulations 2022',
    '2022-11-29',
    'uksi/2022/1227',
  ),
  'cpa-2026': law('Crime and Policing Act 2026', '2026-04-29', 'ukpga/2026/20'),
  'asbcpa-2014': law('Anti-social Behaviour, Crime and Policing Act 2014', '2015-03-08', 'ukpga/2014/12'),
  'cjia-2008': law('Criminal Justice and Immigration Act 2008', '2009-08-03', 'ukpga/2008/4'),
  'spa-2019': law('Stalking Protection Act 2019', '2020-01-20', 'ukpga/2019/9'),
  'daa-2021': law('Domestic Abuse Act 2021', '2024-11-27', 'ukpga/2021/17'),
  'sentencing-code': law('Sentencing Act 2020', '2020-12-01', 'ukpga/2020/17'),
  'sentencing-2026': law('Sentencing Act 2026', '2026-03-31', 'ukpga/2026/2'),
  'sca-2007': law('Serious Crime Act 2007', '2008', 'ukpga/2007/27'),
  'cta-2008': law('Counter-Terrorism Act 2008', '2009-10-01', 'ukpga/2008/28'),
  'vapa-2024': law('Victims and Prisoners Act 2024', '2025-02-03', 'ukpga/2024/21'),
  'dpa-2018': law('Data Protection Act 2018', '2018-05-25', 'ukpga/2018/12'),
  'bank-holidays-1971': law('Banking and Financial Dealings Act 1971', '1971', 'ukpga/1971/80'),
  'hospital-visits-1999': guide(
    'Visits by Children to Ashworth, Broadmoor and Rampton Hospitals Directions 1999',
    '1999-09-01',
    'https://www.mentalhealthlaw.co.uk/Visits_by_Children_to_Ashworth,_Broadmoor_and_Rampton_Hospitals_Directions_1999',
  ),
  'hospital-visits-2013': guide(
    'High Security Psychiatric Services (Arrangements for Visits by Children) Directions 2013',
    '2013-12-20',
    'https://www.gov.uk/government/publications/high-security-psychiatric-services-directions',
  ),

  guidance: guide('MAPPA Guidance', '2024-08', 'https://mappa.justice.gov.uk/'),
  'mappa-forms': guide('MAPPA document set', '2012', 'https://mappa.justice.gov.uk/'),
  'soa-guidance': guide(
    'Guidance on Part 2 of the Sexual Offences Act 2003',
    '2023',
    'https://www.gov.uk/government/publications/guidance-on-part-2-of-the-sexual-offences-act-2003',
  ),
  'college-app': guide(
    'College of Policing: managing sexual offenders and violent offenders',
    '2026',
    'https://www.college.police.uk/app/major-investigation-and-public-protection/managing-sexual-offenders-and-violent-offenders',
  ),
  dvds: guide(
    'Domestic Violence Disclosure Scheme guidance',
    '2023-08-16',
    'https://www.gov.uk/government/publications/domestic-violence-disclosure-scheme-pilot-guidance',
  ),
  csods: guide(
    'Child Sex Offender Disclosure Scheme guidance',
    '2023-04',
    'https://www.gov.uk/government/publications/child-sex-offender-disclosure-scheme-guidance',
  ),
  'hmpps-practice': guide(
    'HMPPS practice notes and reference data',
    '2026-08',
    'https://github.com/ministryofjustice',
  ),
  'svro-pilot': guide(
    'Serious violence reduction orders: pilot and evaluation',
    '2025-04',
    'https://www.gov.uk/government/publications/serious-violence-reduction-orders-independent-evaluation-report',
  ),
  'dapo-pilot': guide(
    'Domestic abuse protection orders and notices: pilot',
    '2025-03-05',
    'https://www.gov.uk/government/publications/domestic-abuse-protection-orders-and-protection-notices',
  ),
  safelives: guide('SafeLives MARAC referral criteria', '2026', 'https://safelives.org.uk/'),
  rosh: guide('Risk of Serious Harm Guidance', '2020', 'https://www.gov.uk/'),
  'offence-table': {
    title: 'Ministry of Justice offence table',
    dated: '2026-08',
    standing: 'reference',
    address: 'https://github.com/ministryofjustice/hmpps-manage-offences-api',
  },
  'bank-holidays': {
    title: 'GOV.UK bank holidays',
    dated: '2026',
    standing: 'reference',
    address: 'https://www.gov.uk/bank-holidays',
  },
  'set-locally': { title: 'Set locally', dated: '2026', standing: 'ours', address: null },
  'counting-rule': { title: 'How Parapet counts days', dated: '2026', standing: 'ours', address: null },
} as const satisfies Record<string, SourceEntry>

export type SourceKey = keyof typeof SOURCES
