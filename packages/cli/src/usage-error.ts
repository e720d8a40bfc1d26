/** The command was used wrongly; the message says how, in the user's language. Exit status 2. */
export class UsageError extends Error {}
