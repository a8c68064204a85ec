export { checkReview, type NewReview, setReview } from './set-review.ts'
