export { checkReview, setReview } from './set-review.ts'
