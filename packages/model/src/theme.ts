/** Looks that an author chooses by name: bronze, rice, sea, purple, lotus. What each is like is said in `targets`. */
export const THEME_NAMES = ["dong", "lua", "bien", "tim", "sen"] as const;

export type ThemeName = (typeof THEME_NAMES)[number];
