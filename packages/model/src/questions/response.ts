/**
 * An answer, whatever the type of its question: a list of texts, which state and interactions carry as they are. What
 * each stands for is said where the type is graded.
 */
export type Response = readonly string[];
