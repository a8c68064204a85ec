export { referralPaper } from './paper.ts'
export { getReferral, type Referral } from './queries.ts'
