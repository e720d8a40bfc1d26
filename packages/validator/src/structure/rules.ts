/** What may stand in one element of a manifest. */
export interface Rule {
  readonly children: readonly ChildRule[];
  /** Whether elements of other standards may follow. */
  readonly isOpen: boolean;
  /** Whether these may stand among its own too. */
  readonly isMixed: boolean;
  /** Whether its elements come in the order of the rule. */
  readonly isOrdered: boolean;
  readonly attributes: ReadonlyMap<string, AttributeRule>;
  /** Whether it is known only where its own standard puts it: the schema does not declare it for others. */
  readonly isLocal: boolean;
  /** What its text has to be; undefined where it has none. */
  readonly text?: ValueRule | undefined;
}

export interface ChildRule {
  /** Any of these, in any order among themselves. */
  readonly names: readonly string[];
  readonly min: number;
  readonly max: number;
  /** That it comes of another standard. */
  readonly isForeign: boolean;
}

export interface AttributeRule {
  readonly isRequired: boolean;
  readonly value: ValueRule;
}

export type ValueRule =
  | { readonly type: "any" }
  | { readonly type: "one of"; readonly values: readonly string[] }
  | { readonly type: "number"; readonly min: number; readonly max: number }
  | { readonly type: "form"; readonly form: RegExp; readonly example: string };

/**
 * A rule as the tables write it. `children`: names in their order; `?` at most one, `*` any number, `+` at least one, `a|b` either,
 * `~` of another standard, `...` whatever other standards have, `....` that anywhere, `&` in any order. `attributes`: names, `!` where they must be, `:` a kind of value.
 * `text`: a kind of value.
 */
export interface Written {
  readonly children?: string;
  readonly attributes?: string;
  readonly text?: string;
}

const ANY = { type: "any" } as const;

const VALUES: Readonly<Record<string, ValueRule>> = {
  any: ANY,
  boolean: { type: "one of", values: ["true", "false", "1", "0"] },
  count: { type: "form", form: /^\+?\d+$/, example: "0, 1, 2, …" },
  measure: { type: "number", min: -1, max: 1 },
  share: { type: "number", min: 0, max: 1 },
  duration: {
    type: "form",
    form: /^-?P(?=.)(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/,
    example: "PT30M",
  },
  language: { type: "form", form: /^[a-z]{1,8}(?:-[a-z\d]{1,8})*$/i, example: "vi" },
  moment: {
    type: "form",
    form: /^-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?$/,
    example: "2026-11-27T08:00:00Z",
  },
};

export function ruleOf({ children = "", attributes = "", text }: Written, isLocal = false): Rule {
  const names = children.split(" ").filter(Boolean);
  return {
    isOpen: names.includes("...") || names.includes("...."),
    isMixed: names.includes("...."),
    isOrdered: !names.includes("&"),
    isLocal,
    children: names.filter((name) => /\w/.test(name)).map(childOf),
    attributes: new Map(attributes.split(" ").filter(Boolean).map(attributeRuleOf)),
    text: text === undefined ? undefined : valueRule(text),
  };
}

function childOf(written: string): ChildRule {
  const [, sign = "", bare = "", count = ""] = /^(~?)(.*?)([?*+]?)$/.exec(written) ?? [];
  return {
    names: bare.split("|"),
    min: count === "" || count === "+" ? 1 : 0,
    max: count === "" || count === "?" ? 1 : Number.POSITIVE_INFINITY,
    isForeign: sign !== "",
  };
}

function attributeRuleOf(written: string): readonly [string, AttributeRule] {
  const [name = "", value = "any"] = written.split(":", 2);
  const isRequired = name.endsWith("!");
  return [isRequired ? name.slice(0, -1) : name, { isRequired, value: valueRule(value) }];
}

function valueRule(written: string): ValueRule {
  return VALUES[written] ?? { type: "one of", values: written.split("|") };
}
