/** The command's words were wrong; the message says how to put them right. */
export class UsageError extends Error {}
