/** `md` and `docx` are the programme's own table; `table` is for the terminal. */
export const outlineFormats = ["table", "md", "csv", "json", "docx"] as const;
export type OutlineFormat = (typeof outlineFormats)[number];
