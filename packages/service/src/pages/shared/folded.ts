import { type RawBuilder, sql } from "kysely";

/** Without case and marks: `Hương` as `huong`, so that people are found and listed whatever the database's own order is. */
export function folded(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase();
}

/** The same in SQL, of a column of ours by its name. */
export function foldedColumn(
  column: "name" | "l.name" | "coalesce(name, subject)",
): RawBuilder<string> {
  return sql<string>`lower(translate(regexp_replace(normalize(${sql.raw(column)}, NFD), '[\u0300-\u036f]', '', 'g'), 'đĐ', 'dd'))`;
}

/** What stands for itself in a pattern of `like`, wherever in the text it is. */
export function pattern(text: string): string {
  return `%${text.replace(/[\\%_]/g, "\\$&")}%`;
}
