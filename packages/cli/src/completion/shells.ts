export const shells = ["powershell", "bash", "zsh", "fish"] as const;
export type Shell = (typeof shells)[number];
