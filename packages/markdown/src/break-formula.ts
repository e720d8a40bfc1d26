import type { Element, ElementContent } from "hast";

/** Operators and relations that a formula may end a line with. */
const BREAKS = /^[=≠≈≡≅∼≃∝<>≤≥≪≫+−±∓×÷·⋅∗∘∪∩∧∨⊕⊗∈∉⊂⊆⊃⊇→⇒⇔←⇐↔↦⟶⟹⟸⟺⟵]$/;

/**
 * Parts the formula `math` after its outermost operators, so that one which is wider than a phone goes on in the next
 * line: MathML's own row never ends a line, but rows that stand side by side in running text do. The style sheet lets them,
 * by the class `breaks`.
 */
export function breakFormula(math: Element): void {
  const [row] = math.children;
  if (row?.type !== "element" || row.tagName !== "mrow" || math.children.length > 1) return;
  const rows: ElementContent[][] = [[]];
  for (const child of row.children) {
    const last = rows[rows.length - 1] as ElementContent[];
    last.push(child);
    // After another operator, or first of all, it is a sign.
    if (isOperator(child) && last.length > 1) rows.push([]);
  }
  const parts = rows.filter((children) => children.length > 0);
  if (parts.length === 1) return;
  math.children = parts.map((children) => ({ ...row, children }));
  math.properties.className = [...classesOf(math), "breaks"];
}

function isOperator(node: ElementContent): boolean {
  if (node.type !== "element" || node.tagName !== "mo" || node.properties.form) return false;
  const [text] = node.children;
  return text?.type === "text" && BREAKS.test(text.value);
}

function classesOf({ properties: { className } }: Element): readonly string[] {
  return Array.isArray(className) ? className.map(String) : [];
}
