/**
 * The Acts whose sections the two schedules list, and those that make another form of an offence (attempt, conspiracy and so on) or say
 * which offence a text means. `alone` marks a short title that one Act only has borne, so that it needs no year.
 */
export type ActEntry = { name: string; year: number; alone?: true; short?: readonly string[] }

const act = (name: string, year: number, ...short: string[]): ActEntry => ({ name, year, short })
const alone = (name: string, year: number, ...short: string[]): ActEntry => ({
  name,
  year,
  alone: true,
  short,
})

export const ACTS = {
  'oapa-1861': alone('Offences against the Person Act', 1861, 'oapa', 'oap', 'oatpa'),
  'explosives-1883': alone('Explosive Substances Act', 1883, 'esa'),
  'infant-life-1929': alone('Infant Life (Preservation) Act', 1929),
  'cypa-1933': act('Children and Young Persons Act', 1933, 'cypa'),
  'infanticide-1938': alone('Infanticide Act', 1938),
  'soa-1956': act('Sexual Offences Act', 1956, 'soa'),
  'mha-1959': act('Mental Health Act', 1959, 'mha'),
  'indecency-1960': alone('Indecency with Children Act', 1960, 'iwca'),
  'soa-1967': act('Sexual Offences Act', 1967, 'soa'),
  'firearms-1968': act('Firearms Act', 1968),
  'theft-1968': act('Theft Act', 1968),
  'damage-1971': alone('Criminal Damage Act', 1971, 'cda'),
  'cla-1977': act('Criminal Law Act', 1977, 'cla'),
  'poca-1978': act('Protection of Children Act', 1978, 'poca'),
  'customs-1979': alone('Customs and Excise Management Act', 1979, 'cema'),
  'hostages-1982': alone('Taking of Hostages Act', 1982),
  'aviation-1982': alone('Aviation Security Act', 1982),
  'mha-1983': act('Mental Health Act', 1983, 'mha'),
  'circumcision-1985': alone('Prohibition of Female Circumcision Act', 1985),
  'poa-1986': act('Public Order Act', 1986, 'poa'),
  'cja-1988': act('Criminal Justice Act', 1988, 'cja'),
  'rta-1988': act('Road Traffic Act', 1988, 'rta'),
  'maritime-1990': alone('Aviation and Maritime Security Act', 1990, 'amsa'),
  'channel-tunnel-1994': alone('Channel Tunnel (Security) Order', 1994),
  'pha-1997': alone('Protection from Harassment Act', 1997, 'pha', 'pfha'),
  'cda-1998': alone('Crime and Disorder Act', 1998, 'cda'),
  'soa-2000': act('Sexual Offences (Amendment) Act', 2000),
  'terrorism-2000': act('Terrorism Act', 2000, 'tact'),
  'icc-2001': alone('International Criminal Court Act', 2001, 'icca'),
  'atcsa-2001': alone('Anti-terrorism, Crime and Security Act', 2001, 'atcsa'),
  'soa-2003': act('Sexual Offences Act', 2003, 'soa'),
  'fgm-2003': alone('Female Genital Mutilation Act', 2003, 'fgma'),
  'dvcva-2004': act('Domestic Violence, Crime and Victims Act', 2004, 'dvcva'),
  'terrorism-2006': act('Terrorism Act', 2006, 'tact'),
  'cjia-2008': alone('Criminal Justice and Immigration Act', 2008, 'cjia'),
  'coroners-2009': alone('Coroners and Justice Act', 2009),
  'sca-2015': act('Serious Crime Act', 2015, 'sca'),
  'slavery-2015': alone('Modern Slavery Act', 2015, 'msa'),
  'space-2018': alone('Space Industry Act', 2018),

  'abettors-1861': alone('Accessories and Abettors Act', 1861),
  'customs-1876': alone('Customs Consolidation Act', 1876),
  'homicide-1957': alone('Homicide Act', 1957),
  'cla-1967': act('Criminal Law Act', 1967, 'cla'),
  'magistrates-1980': act("Magistrates' Courts Act", 1980, 'mca'),
  'attempts-1981': alone('Criminal Attempts Act', 1981, 'caa'),
  'armed-forces-2006': act('Armed Forces Act', 2006, 'afa'),
  'sca-2007': act('Serious Crime Act', 2007, 'sca'),
} as const satisfies Record<string, ActEntry>

export type ActKey = keyof typeof ACTS

/** An Act by its full name, as a reader cites it. */
export const actName = (key: ActKey | 'common-law'): string =>
  key === 'common-law' ? 'Common law' : `${ACTS[key].name} ${ACTS[key].year}`
