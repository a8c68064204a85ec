import { rule } from '../dated.ts'
import { cite } from '../source.ts'

/** The entries of the book of law for each order: when it can be made. */
export const ORDER_LAW = {
  sopo: rule('ORD-SOPO', cite('soa-2003', 'ss.104-113; repealed by the Act of 2014, Sch. 5'), {
    from: '2004-05-01',
    to: '2015-03-07',
    datesFrom: 'memory',
  }),
  fto: rule('ORD-FTO', cite('soa-2003', 'ss.114-122; repealed by the Act of 2014, Sch. 5'), {
    from: '2004-05-01',
    to: '2015-03-07',
    datesFrom: 'memory',
  }),
  rsho: rule('ORD-RSHO', cite('soa-2003', 'ss.123-129; repealed by the Act of 2014, Sch. 5'), {
    from: '2004-05-01',
    to: '2015-03-07',
    datesFrom: 'memory',
  }),
  shpo: rule('ORD-SHPO', cite('asbcpa-2014', 'Sch. 5 (ss.103A-103K); Sentencing Code ss.343-358'), {
    from: '2015-03-08',
  }),
  reforms: rule('ORD-SHPO+', cite('pcsca-2022', 'ss.171-177'), { from: '2022-11-29' }),
  sro: rule('ORD-SRO', cite('asbcpa-2014', 'Sch. 5 (ss.122A-122K)'), { from: '2015-03-08' }),
  notificationOrder: rule('ORD-NO', cite('soa-2003', 'ss.97-103'), {
    from: '2004-05-01',
    to: '2022-11-28',
    datesFrom: 'memory',
  }),
  notificationNotice: rule('ORD-NO', cite('pcsca-2022', 's.169 (s.96ZA)'), { from: '2022-11-29' }),
  voo: rule('ORD-VOO', cite('cjia-2008', 'ss.98-117'), { from: '2009-08-03' }),
  svro: rule('ORD-SVRO', cite('pcsca-2022', 's.165 (Sentencing Code ss.342A-342K)'), {
    from: '2023-04-19',
    to: '2025-04-18',
  }),
  spo: rule('ORD-SPO', cite('spa-2019', 'ss.1-8'), { from: '2020-01-20', datesFrom: 'memory' }),
  dapo: rule('ORD-DAPO', cite('daa-2021', 'ss.27-48'), { from: '2024-11-27' }),
  dapn: rule('ORD-DAPN', cite('daa-2021', 'ss.22-26, 29'), { from: '2024-11-27' }),
  scpo: rule('ORD-SCPO', cite('sca-2007', 'ss.1-41', 'part'), { from: '2008-04-06', datesFrom: 'memory' }),
  terrorism: rule('ORD-TRN', cite('cta-2008', 'Part 4 (ss.40-61)'), { from: '2009-10-01' }),
  terrorismOrder: rule('ORD-TRN', cite('cta-2008', 'Sch. 4'), { from: '2009-10-01' }),
  terrorismTravel: rule('ORD-TRN', cite('cta-2008', 'Sch. 5'), { from: '2009-10-01' }),
} as const
