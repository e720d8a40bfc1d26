/** A text without any of its marks, letters in the case they have. */
export function toneless(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d").replace(/Đ/g, "D");
}
