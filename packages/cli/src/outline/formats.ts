/** `md` and `docx` are the programme's own table; `table` is for the terminal. */
export const outlineFormats = ["table", "md", "csv", "json", "docx"] as const;
export type OutlineFormat = (typeof outlineFormats)[number];

/** What a file's ending tells. */
export const formatOfEnding: Readonly<Record<string, OutlineFormat>> = {
  "": "table",
  ".txt": "table",
  ".md": "md",
  ".csv": "csv",
  ".json": "json",
  ".docx": "docx",
};
