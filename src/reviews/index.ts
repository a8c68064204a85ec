export { checkInterval, checkReview, setReview } from './set-review.ts'
