export const targetsFormats = ["table", "json"] as const;
export type TargetsFormat = (typeof targetsFormats)[number];
