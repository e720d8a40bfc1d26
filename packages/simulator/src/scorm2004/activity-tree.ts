import { XmlDocument, XmlElement } from "libxml2-wasm";

const NAMESPACES = {
  c: "http://www.imsglobal.org/xsd/imscp_v1p1",
  s: "http://www.imsglobal.org/xsd/imsss",
};

/** An activity as scorm-again's sequencing wants it (its `ActivitySettings`). */
export type ActivitySettings = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly title: string;
  readonly children?: readonly ActivitySettings[];
};

/** The activities of a SCORM 2004 manifest with what of their sequencing our packages use, as a platform derives them. */
export function activityTree(manifest: string): ActivitySettings {
  const document = XmlDocument.fromString(manifest);
  try {
    const [organization] = elements(document.root, "c:organizations/c:organization");
    if (!organization) throw new Error("the manifest has no organization");
    const shared = elements(document.root, "s:sequencingCollection/s:sequencing");
    return activity(organization, new Map(shared.map((one) => [text(one, "ID"), one])));
  } finally {
    document.dispose();
  }
}

function activity(
  element: XmlElement,
  shared: ReadonlyMap<string | undefined, XmlElement>,
): ActivitySettings {
  const children = elements(element, "c:item").map((item) => activity(item, shared));
  const [own] = elements(element, "s:sequencing");
  const referred = shared.get(text(own, "IDRef"));
  // What the item says itself comes before what it refers to, an element at a time (CAM 5.1.1).
  const find = (path: string) => {
    const [kind = ""] = path.split("/");
    const source = own && elements(own, kind).length > 0 ? own : referred;
    return source ? elements(source, path) : [];
  };
  const [primary] = find("s:objectives/s:primaryObjective");
  const [control] = find("s:controlMode");
  const [delivery] = find("s:deliveryControls");
  const [rollup] = find("s:rollupRules");
  const weight = rollup && text(rollup, "objectiveMeasureWeight");
  return {
    id: text(element, "identifier") ?? "",
    title: elements(element, "c:title")[0]?.content ?? "",
    ...(children.length > 0 ? { children } : {}),
    sequencingControls: {
      ...(control ? booleans(control) : {}),
      ...(weight === undefined ? {} : { objectiveMeasureWeight: Number(weight) }),
    },
    ...(delivery ? { deliveryControls: booleans(delivery) } : {}),
    ...(primary ? { primaryObjective: objective(primary, true) } : {}),
    objectives: find("s:objectives/s:objective").map((one) => objective(one, false)),
    sequencingRules: {
      preConditionRules: find("s:sequencingRules/s:preConditionRule").map(rule),
    },
    rollupRules: { rules: find("s:rollupRules/s:rollupRule").map(rollupRule) },
  };
}

function objective(element: XmlElement, isPrimary: boolean) {
  const [measure] = elements(element, "s:minNormalizedMeasure");
  return {
    objectiveID: text(element, "objectiveID"),
    isPrimary,
    satisfiedByMeasure: text(element, "satisfiedByMeasure") === "true",
    ...(measure ? { minNormalizedMeasure: Number(measure.content) } : {}),
    mapInfo: elements(element, "s:mapInfo").map((map) => ({
      ...booleans(map),
      targetObjectiveID: text(map, "targetObjectiveID"),
    })),
  };
}

function rule(element: XmlElement) {
  const [conditions] = elements(element, "s:ruleConditions");
  return {
    action: text(elements(element, "s:ruleAction")[0], "action"),
    conditionCombination: text(conditions, "conditionCombination") ?? "all",
    conditions: elements(element, "s:ruleConditions/s:ruleCondition").map((one) => ({
      condition: text(one, "condition"),
      operator: text(one, "operator") ?? "noOp",
      referencedObjective: text(one, "referencedObjective"),
    })),
  };
}

function rollupRule(element: XmlElement) {
  return {
    action: text(elements(element, "s:rollupAction")[0], "action"),
    consideration: text(element, "childActivitySet") ?? "all",
    conditions: elements(element, "s:rollupConditions/s:rollupCondition").map((one) => ({
      condition: text(one, "condition"),
    })),
  };
}

/** The attributes of `element` that are `true` or `false`. */
function booleans(element: XmlElement): Readonly<Record<string, boolean>> {
  const attributes = element.attrs.map(({ name, value }) => [name, value] as const);
  const found = attributes.filter(([, value]) => value === "true" || value === "false");
  return Object.fromEntries(found.map(([name, value]) => [name, value === "true"]));
}

function text(element: XmlElement | undefined, name: string): string | undefined {
  return element?.attr(name)?.value;
}

function elements(parent: XmlElement, path: string): readonly XmlElement[] {
  return parent.find(path, NAMESPACES).filter((node) => node instanceof XmlElement);
}
