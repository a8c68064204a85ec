export { referralPaper } from './paper.ts'
