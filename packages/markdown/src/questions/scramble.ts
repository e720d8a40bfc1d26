import { choiceId, hash, type Item } from "@hocvu/model";

/**
 * Items in an order, and with ids, that depend on their content only and tell nothing of where they belong. Comes back
 * with the id of each in the order given. Things of the same HTML are one item.
 */
export function scramble(
  htmls: readonly string[],
  seed: string,
): { readonly items: readonly Item[]; readonly ids: readonly string[] } {
  const different = [...new Set(htmls)];
  const rank = (html: string) => hash(`${seed} ${html}`);
  const sorted = [...different].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  // By chance the order may be the author's own, which would give an ordering question away.
  const same = sorted.length > 1 && sorted.every((html, index) => html === different[index]);
  const order = same ? [...sorted.slice(1), sorted[0] as string] : sorted;
  const idOf = new Map(order.map((html, index) => [html, choiceId(index)]));
  return {
    items: order.map((html) => ({ id: idOf.get(html) ?? "", html })),
    ids: htmls.map((html) => idOf.get(html) ?? ""),
  };
}
