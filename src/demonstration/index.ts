export { DEMONSTRATION_PASSWORD } from './password.ts'
export { seedIfEmpty } from './seed.ts'
export { tellStories } from './stories.ts'
