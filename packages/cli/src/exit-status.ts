/** What the process ends with. */
export const exitStatus = {
  fine: 0,
  /** The input has errors. */
  inputErrors: 1,
  /** The command was used wrongly. */
  wrongUse: 2,
  /** The user broke off; as shells count an interrupt. */
  cancelled: 130,
  /** A fault of ours; `EX_SOFTWARE` of sysexits.h. */
  bug: 70,
  /** What was to be written could not be: a full disk, a folder that takes no files; `EX_CANTCREAT` of sysexits.h. */
  cannotWrite: 73,
} as const;
