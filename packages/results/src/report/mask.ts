/** A name of which only the given name is whole, as it is called: `Nguyễn Thị Hoa` gives `N. T. Hoa`. */
export function maskedName(name: string): string {
  const words = name.split(" ").filter(Boolean);
  return words
    .map((word, at) => (at === words.length - 1 ? word : `${[...word][0] ?? ""}.`))
    .join(" ");
}

/** An account, an address or a number, of which the ends are left. */
export function maskedKey(key: string): string {
  const [own = "", ...host] = key.split("@");
  const letters = [...own];
  const kept = letters.slice(0, Math.min(2, letters.length - 1)).join("");
  return `${kept}***${host.length > 0 ? "" : letters.slice(-1).join("")}`;
}
