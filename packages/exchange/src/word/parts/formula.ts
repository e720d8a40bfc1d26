import { child, children, type Node, settingOf, textIn } from "./xml-nodes.ts";

/** Word's formula (`m:oMath`, ECMA-376 part 1, 22.1) as TeX. */
export function texOf(node: Node): string {
  return joined(children(node).map(partOf));
}

/** A command ends where no letter follows. */
function joined(parts: readonly string[]): string {
  return parts
    .reduce(
      (whole, part) =>
        /\\[a-zA-Z]+$/.test(whole) && /^[a-zA-Z]/.test(part) ? `${whole} ${part}` : whole + part,
      "",
    )
    .trim();
}

/** `x` as `x`, `ab` as `{ab}`. */
function braced(tex: string): string {
  return /^(?:[^\\{}\s]|\\[a-zA-Z]+)$/u.test(tex) ? tex : `{${tex}}`;
}

function of(node: Node, name: string): string {
  const found = child(node, name);
  return found ? texOf(found) : "";
}

function partOf(node: Node): string {
  switch (node.name) {
    case "r":
      return runOf(node);
    case "f":
      return fractionOf(node);
    case "rad": {
      const degree = of(node, "deg");
      return `\\sqrt${degree ? `[${degree}]` : ""}{${of(node, "e")}}`;
    }
    case "sSup":
      return `${based(of(node, "e"))}^${braced(of(node, "sup"))}`;
    case "sSub":
      return `${based(of(node, "e"))}_${braced(of(node, "sub"))}`;
    case "sSubSup":
      return `${based(of(node, "e"))}_${braced(of(node, "sub"))}^${braced(of(node, "sup"))}`;
    case "sPre":
      return `{}_${braced(of(node, "sub"))}^${braced(of(node, "sup"))}${of(node, "e")}`;
    case "nary":
      return naryOf(node);
    case "d":
      return fencedOf(node);
    case "func":
      return joined([of(node, "fName"), braceOnlyLong(of(node, "e"))]);
    case "limLow":
      return `${limitOf(of(node, "e"))}_${braced(of(node, "lim"))}`;
    case "limUpp":
      return `${limitOf(of(node, "e"))}^${braced(of(node, "lim"))}`;
    case "acc":
      return `${ACCENTS[settingOf(child(node, "accPr"), "chr") ?? "\u0302"] ?? "\\hat"}{${of(node, "e")}}`;
    case "bar":
      return `${settingOf(child(node, "barPr"), "pos") === "bot" ? "\\underline" : "\\overline"}{${of(node, "e")}}`;
    case "groupChr":
      return `${settingOf(child(node, "groupChrPr"), "pos") === "top" ? "\\overbrace" : "\\underbrace"}{${of(node, "e")}}`;
    case "borderBox":
      return `\\boxed{${of(node, "e")}}`;
    case "m":
      return matrixOf(node, "matrix");
    case "eqArr":
      return arrayOf(node);
    case "ctrlPr":
    case "rPr":
      return "";
    default:
      return /Pr$/.test(node.name) ? "" : texOf(node);
  }
}

/** What is raised or lowered: a fraction needs braces, a letter none. */
function based(tex: string): string {
  return /^(?:[^\\{}]|\\[a-zA-Z]+|\d+|\\left\([\s\S]*\\right\))$/u.test(tex) ? tex : `{${tex}}`;
}

function braceOnlyLong(tex: string): string {
  return /^\\left|^\(/.test(tex) ? tex : tex === "" ? "" : ` ${tex}`;
}

function runOf(node: Node): string {
  const text = children(node)
    .filter(({ name }) => name === "t")
    .map(textIn)
    .join("");
  const properties = child(node, "rPr");
  const isPlain = child(properties, "nor") !== undefined || settingOf(properties, "sty") === "p";
  const words = text.trim();
  if (isPlain && /^[a-z]{2,}$/i.test(words) && FUNCTIONS.has(words)) return `\\${words}`;
  // Vietnamese letters are words, not variables.
  if (/\p{L}{2,}/u.test(words) && (isPlain || /[à-ỹđ]/i.test(words)) && !hasSigns(words))
    return `\\text{${text.replace(/[\\{}$%&#_^~]/g, " ")}}`;
  if (FUNCTIONS.has(words)) return `\\${words}`;
  return signsOf(text);
}

function hasSigns(text: string): boolean {
  return /[=+<>^_∑∫√]/.test(text);
}

function signsOf(text: string): string {
  let out = "";
  for (const sign of text.normalize("NFKC").replace(/\s+/g, " ")) {
    const tex =
      SIGNS[sign] ??
      (/[{}%&#$_]/.test(sign)
        ? `\\${sign}`
        : sign === "\\"
          ? "\\backslash"
          : sign === "^" || sign === "~"
            ? ""
            : sign);
    if (/\\[a-zA-Z]+$/.test(out) && /^[a-zA-Z]/.test(tex)) out += " ";
    out += tex;
  }
  return out;
}

function fractionOf(node: Node): string {
  const [above, below] = [of(node, "num"), of(node, "den")];
  const type = settingOf(child(node, "fPr"), "type");
  if (type === "noBar") return `\\binom{${above}}{${below}}`;
  if (type === "lin") return `${above}/${below}`;
  return `\\frac{${above}}{${below}}`;
}

function naryOf(node: Node): string {
  const sign = settingOf(child(node, "naryPr"), "chr") ?? "∫";
  const [sub, sup, inner] = [of(node, "sub"), of(node, "sup"), of(node, "e")];
  const limits = `${sub ? `_${braced(sub)}` : ""}${sup ? `^${braced(sup)}` : ""}`;
  const operator = `${SIGNS[sign] ?? "\\int"}${limits}`;
  return inner === "" ? operator : `${operator} ${inner}`;
}

const FENCES: Readonly<Record<string, string>> = {
  "{": "\\{",
  "}": "\\}",
  "⟨": "\\langle",
  "⟩": "\\rangle",
  "⌊": "\\lfloor",
  "⌋": "\\rfloor",
  "⌈": "\\lceil",
  "⌉": "\\rceil",
  "‖": "\\|",
  "": ".",
};

function fencedOf(node: Node): string {
  const properties = child(node, "dPr");
  const sign = (name: string, otherwise: string) => settingOf(properties, name) ?? otherwise;
  const [open, close, between] = [sign("begChr", "("), sign("endChr", ")"), sign("sepChr", "|")];
  const parts = children(node).filter(({ name }) => name === "e");
  // A system of equations is a list behind a brace.
  const only = parts.length === 1 ? children(parts[0]) : [];
  const list = only.length === 1 && only[0]?.name === "eqArr" ? only[0] : undefined;
  if (list && open === "{" && close === "") return casesOf(list);
  const inner = parts.map(texOf).join(between);
  const isTall = /\\frac|\\sqrt|\\sum|\\int|\\begin|\\binom/.test(inner);
  const [left, right] = [FENCES[open] ?? open, FENCES[close] ?? close];
  if (!isTall && left !== "." && right !== ".") return joined([left, inner, right]);
  return `\\left${left} ${inner}\\right${right}`;
}

function rowsOf(node: Node, name: string): readonly Node[] {
  return children(node).filter((one) => one.name === name);
}

function casesOf(node: Node): string {
  return `\\begin{cases}${rowsOf(node, "e").map(texOf).join(" \\\\ ")}\\end{cases}`.replaceAll(
    "\\&",
    "&",
  );
}

function arrayOf(node: Node): string {
  return `\\begin{matrix}${rowsOf(node, "e").map(texOf).join(" \\\\ ")}\\end{matrix}`.replaceAll(
    "\\&",
    "&",
  );
}

function matrixOf(node: Node, kind: string): string {
  const rows = rowsOf(node, "mr").map((row) => rowsOf(row, "e").map(texOf).join(" & "));
  return `\\begin{${kind}}${rows.join(" \\\\ ")}\\end{${kind}}`;
}

function limitOf(tex: string): string {
  return /^\\(?:lim|max|min)$/.test(tex) ? tex : FUNCTIONS.has(tex) ? `\\${tex}` : based(tex);
}

const FUNCTIONS = new Set(
  "sin cos tan cot sec csc arcsin arccos arctan sinh cosh tanh log ln lg exp lim max min det gcd".split(
    " ",
  ),
);

const ACCENTS: Readonly<Record<string, string>> = {
  "\u0302": "\\hat",
  "\u0303": "\\tilde",
  "\u0304": "\\bar",
  "\u0305": "\\overline",
  "¯": "\\bar",
  "\u20d7": "\\vec",
  "→": "\\vec",
  "\u0307": "\\dot",
  "\u0308": "\\ddot",
  "\u030c": "\\check",
  "\u0306": "\\breve",
};

const SIGNS: Readonly<Record<string, string>> = {
  "−": "-",
  "×": "\\times",
  "÷": "\\div",
  "·": "\\cdot",
  "⋅": "\\cdot",
  "±": "\\pm",
  "∓": "\\mp",
  "≤": "\\le",
  "≥": "\\ge",
  "≠": "\\ne",
  "≈": "\\approx",
  "≡": "\\equiv",
  "∼": "\\sim",
  "∞": "\\infty",
  "∑": "\\sum",
  "∏": "\\prod",
  "∫": "\\int",
  "∬": "\\iint",
  "∮": "\\oint",
  "⋃": "\\bigcup",
  "⋂": "\\bigcap",
  "√": "\\sqrt",
  "∂": "\\partial",
  "∇": "\\nabla",
  "∆": "\\Delta",
  "∈": "\\in",
  "∉": "\\notin",
  "⊂": "\\subset",
  "⊆": "\\subseteq",
  "∪": "\\cup",
  "∩": "\\cap",
  "∅": "\\emptyset",
  "∀": "\\forall",
  "∃": "\\exists",
  "∧": "\\wedge",
  "∨": "\\vee",
  "¬": "\\neg",
  "→": "\\to",
  "←": "\\leftarrow",
  "⇒": "\\Rightarrow",
  "⇔": "\\Leftrightarrow",
  "↔": "\\leftrightarrow",
  "⊥": "\\perp",
  "∥": "\\parallel",
  "∠": "\\angle",
  "°": "^\\circ",
  "∘": "\\circ",
  "…": "\\ldots",
  "⋯": "\\cdots",
  "′": "'",
  ℝ: "\\mathbb{R}",
  ℕ: "\\mathbb{N}",
  ℤ: "\\mathbb{Z}",
  ℚ: "\\mathbb{Q}",
  ℂ: "\\mathbb{C}",
  α: "\\alpha",
  β: "\\beta",
  γ: "\\gamma",
  δ: "\\delta",
  ε: "\\varepsilon",
  ζ: "\\zeta",
  η: "\\eta",
  θ: "\\theta",
  ι: "\\iota",
  κ: "\\kappa",
  λ: "\\lambda",
  μ: "\\mu",
  ν: "\\nu",
  ξ: "\\xi",
  π: "\\pi",
  ρ: "\\rho",
  σ: "\\sigma",
  τ: "\\tau",
  φ: "\\varphi",
  ϕ: "\\phi",
  χ: "\\chi",
  ψ: "\\psi",
  ω: "\\omega",
  Γ: "\\Gamma",
  Δ: "\\Delta",
  Θ: "\\Theta",
  Λ: "\\Lambda",
  Ξ: "\\Xi",
  Π: "\\Pi",
  Σ: "\\Sigma",
  Φ: "\\Phi",
  Ψ: "\\Psi",
  Ω: "\\Omega",
};
