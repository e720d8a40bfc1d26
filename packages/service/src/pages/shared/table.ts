import { html, type Markup, type Part } from "./markup.ts";

export interface Column<Row> {
  readonly title: Part;
  readonly cell: (row: Row) => Part;
  /** Numbers stand to the right. */
  readonly number?: boolean;
  /** Which way the rows are sorted by it now. */
  readonly sorted?: "ascending" | "descending";
  /** The words of `title` where that is more than words: what a cell is called on a phone. */
  readonly label?: string;
  /** The cell that names the row. */
  readonly names?: boolean;
}

/**
 * A table; on phones each row is a card. Roles are named, as styles that turn rows into cards take the elements' own away.
 */
export function table<Row>(
  caption: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  { sortable = false } = {},
): Markup {
  return html`<table class="table${sortable && " sortable"}" role="table">
<caption class="unseen">${caption}</caption>
<thead role="rowgroup"><tr role="row">${columns.map(head)}</tr></thead>
<tbody role="rowgroup">
${rows.map((row) => html`<tr role="row">${columns.map((column) => cell(column, row))}</tr>\n`)}</tbody>
</table>`;
}

function head<Row>({ title, number, sorted }: Column<Row>): Markup {
  const order = sorted && html` aria-sort="${sorted}"`;
  return html`<th scope="col" role="columnheader"${number && html` class="number-cell"`}${order}>${title}</th>`;
}

function cell<Row>(column: Column<Row>, row: Row): Markup {
  const { number, names, title, label } = column;
  const told = html` data-label="${label ?? title}"`;
  const content = column.cell(row) ?? "";
  return names
    ? html`<th scope="row" role="rowheader">${content}</th>`
    : html`<td role="cell"${number && html` class="number-cell"`}${told}>${content !== "" && html`<div>${content}</div>`}</td>`;
}
