/** The command was used wrongly; the message says how, in the user's language. Exit status 2. */
export class UsageError extends Error {}

/** A file could not be written; the message names it and says why, in the user's language. Exit status 73. */
export class WriteError extends Error {}
