/** The values of a record below `cmi` by their elements, as scorm-again nests them; empty ones are left out. */
export function elementsOf(record: object, path = "cmi"): [string, string][] {
  return Object.entries(record).flatMap(([name, value]): [string, string][] => {
    const element = `${path}.${name}`;
    if (value === null || value === undefined || value === "") return [];
    return typeof value === "object" ? elementsOf(value, element) : [[element, String(value)]];
  });
}
