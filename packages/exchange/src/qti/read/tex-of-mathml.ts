import type { Element, ElementContent } from "xast";
import { attribute, elementsOf, text } from "../../xml/elements.ts";

/** Signs that TeX has names for, beyond those it takes as they are. */
const NAMES: Readonly<Record<string, string>> = {
  ...{ "×": "\\times", "÷": "\\div", "±": "\\pm", "⋅": "\\cdot", "·": "\\cdot", "−": "-" },
  ...{ "≤": "\\le", "≥": "\\ge", "≠": "\\ne", "≈": "\\approx", "∞": "\\infty", "→": "\\to" },
  ...{ "⇒": "\\Rightarrow", "⇔": "\\Leftrightarrow", "∈": "\\in", "∉": "\\notin" },
  ...{ "∪": "\\cup", "∩": "\\cap", "⊂": "\\subset", "∅": "\\emptyset", "∀": "\\forall" },
  ...{
    "∃": "\\exists",
    "∑": "\\sum",
    "∏": "\\prod",
    "∫": "\\int",
    "√": "\\surd",
    "∂": "\\partial",
  },
  ...{ "°": "^\\circ", "∠": "\\angle", "⊥": "\\perp", "∥": "\\parallel", "△": "\\triangle" },
  ...{ α: "\\alpha", β: "\\beta", γ: "\\gamma", δ: "\\delta", ε: "\\varepsilon", θ: "\\theta" },
  ...{ λ: "\\lambda", μ: "\\mu", π: "\\pi", ρ: "\\rho", σ: "\\sigma", τ: "\\tau", φ: "\\varphi" },
  ...{ ω: "\\omega", Δ: "\\Delta", Σ: "\\Sigma", Ω: "\\Omega", Π: "\\Pi", Φ: "\\Phi" },
  ...{ "{": "\\{", "}": "\\}", "%": "\\%", "#": "\\#", "&": "\\&", $: "\\$", _: "\\_" },
};
const INVISIBLE = /[\u2061-\u2064\u200b\u00a0]/g;
const ACCENTS: Readonly<Record<string, string>> = {
  ...{ "→": "\\vec", "⃗": "\\vec", "¯": "\\overline", "‾": "\\overline", "^": "\\hat" },
  ...{ ˆ: "\\hat", "~": "\\tilde", "˜": "\\tilde", "˙": "\\dot", "⏞": "\\overbrace" },
};
const FUNCTIONS = /^(?:sin|cos|tan|cot|log|ln|lim|max|min|exp|det|gcd)$/;

/** TeX that shows what presentation MathML shows; of what it has no form for, the content in a row. */
export function texOf(math: Element): string {
  return row(math.children).replace(/\s+/g, " ").trim();
}

function row(nodes: readonly ElementContent[]): string {
  return nodes.map(one).join(" ");
}

function one(node: ElementContent): string {
  if (node.type !== "element") return "";
  const parts = elementsOf(node);
  const part = (index: number) => grouped(parts[index]);
  switch (node.name) {
    case "mi": {
      const name = text(node).trim();
      if (FUNCTIONS.test(name)) return `\\${name}`;
      return [...name].length > 1 ? `\\mathrm{${signs(name)}}` : signs(name);
    }
    case "mn":
    case "mo":
      return signs(text(node).replace(INVISIBLE, "").trim());
    case "mtext":
    case "ms":
      return `\\text{${text(node).replace(/[\\{}$]/g, "")}}`;
    case "mfrac":
      return `\\frac${part(0)}${part(1)}`;
    case "msqrt":
      return `\\sqrt{${row(node.children)}}`;
    case "mroot":
      return `\\sqrt[${one(parts[1] ?? node)}]${part(0)}`;
    case "msup":
      return `${part(0)}^${part(1)}`;
    case "msub":
      return `${part(0)}_${part(1)}`;
    case "msubsup":
    case "munderover":
      return `${base(parts[0])}_${part(1)}^${part(2)}`;
    case "munder":
      return `${base(parts[0])}_${part(1)}`;
    case "mover": {
      const accent = ACCENTS[text(parts[1]).trim()];
      return accent ? `${accent}${part(0)}` : `${base(parts[0])}^${part(1)}`;
    }
    case "mfenced": {
      const open = attribute(node, "open") || "(";
      const close = attribute(node, "close") || ")";
      return `\\left${signs(open)} ${parts.map(one).join(" , ")} \\right${signs(close)}`;
    }
    case "mtable":
      return `\\begin{matrix}${parts
        .map((line) =>
          elementsOf(line)
            .map((cell) => row(cell.children))
            .join(" & "),
        )
        .join(" \\\\ ")}\\end{matrix}`;
    case "mspace":
      return "\\ ";
    case "annotation":
    case "annotation-xml":
      return "";
    default:
      return row(node.children);
  }
}

/** What carries limits stands bare, all else in braces. */
function base(node: Element | undefined): string {
  return node?.name === "mo" || node?.name === "mi" ? one(node) : grouped(node);
}

function grouped(node: Element | undefined): string {
  return node ? `{${one(node)}}` : "{}";
}

function signs(plain: string): string {
  return [...plain].map((sign) => NAMES[sign] ?? sign.replace("\\", "\\backslash")).join(" ");
}
