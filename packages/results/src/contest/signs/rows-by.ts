/** Rows in groups of equal numbers: those of group `g` are `rows.subarray(starts[g], starts[g + 1])`, in their old order. */
export interface Grouped {
  readonly rows: Int32Array;
  readonly starts: Int32Array;
}

/** `column` holds numbers from 0 to `groups` - 1. */
export function rowsBy(column: Int32Array, groups: number): Grouped {
  const starts = new Int32Array(groups + 1);
  for (const group of column) starts[group + 1] = (starts[group + 1] as number) + 1;
  for (let g = 0; g < groups; g++)
    starts[g + 1] = (starts[g + 1] as number) + (starts[g] as number);
  const next = starts.slice();
  const rows = new Int32Array(column.length);
  for (const [row, group] of column.entries()) {
    const at = next[group] as number;
    rows[at] = row;
    next[group] = at + 1;
  }
  return { rows, starts };
}

export function groupOf({ rows, starts }: Grouped, group: number): Int32Array {
  return rows.subarray(starts[group], starts[group + 1]);
}
