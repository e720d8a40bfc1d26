/** Of what is imported in one go: several times what a school's whole bank has. */
export const MAX_FILE = 256 * 1024 * 1024;
/** Before anything is unpacked. */
export const ZIP_LIMITS = { entries: 20_000, size: 512 * 1024 * 1024 };
/** Questions in one file. */
export const MAX_QUESTIONS = 20_000;
