/**
 * What has to come from somewhere: numbers of documents, days, months, shares, sites of offices. What the settings give,
 * such as numbers to call, is confirmed there.
 */
const FIGURES = [
  /\d+(?:\/\d{4})?\/[A-ZĐ]{2,}[\p{L}\d-]*/gu,
  /(?<![\d/])\d{1,2}\/\d{1,2}\/\d{4}(?![\d/])/g,
  /(?<![\d/])\d{1,2}\/(?:19|20)\d{2}(?![\d/])/g,
  /\d+(?:[.,]\d+)*\s?%/g,
  // A count in thousands, as a statistic has it; version numbers and addresses have no such groups.
  /(?<![\d.,:/])\d{1,3}(?:\.\d{3})+(?![\d.])/g,
  /(?<![\w.-])[a-z]+\.gov\.vn/g,
];

/** The figures of `text`, as they stand there. */
export function figuresOf(text: string): readonly string[] {
  return [...new Set(FIGURES.flatMap((pattern) => text.match(pattern) ?? []))];
}

/** A day without the noughts before it: 08/8/2025 and 8/8/2025 are the same. */
export function plainFigure(text: string): string {
  return text.replace(/(?<!\d)0(?=\d\/)/g, "").replace(/\s%/g, "%");
}
