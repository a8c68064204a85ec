export { findCurrentReview, type Review } from './queries.ts'
export { checkReview, moveReviewWithLevel, type NewReview, type SetReview, setReview } from './set-review.ts'
