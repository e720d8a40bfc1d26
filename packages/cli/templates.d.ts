/** What `hocvu new` writes, by language: texts by path, with `{{name}}` where the author's answers go. */
export declare const course: Readonly<Record<"en" | "vi", Readonly<Record<string, string>>>>;
