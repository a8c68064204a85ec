import { z } from 'zod'

// No white space and no control characters, which PostgreSQL could not take.
const SHAPE = /^[^\s@\p{Cc}]{1,64}@[^\s@\p{Cc}]{1,190}$/u

/** Whether a text could be an e-mail address. */
export const isEmail = (text: string) => SHAPE.test(text) && text.isWellFormed()

/** A typed e-mail address. */
export const emailField = (wrong: string) => z.string(wrong).trim().refine(isEmail, wrong)
