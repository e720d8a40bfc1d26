/** Puts `mark` where `named` says in the picture that both stand in. */
export function pin({ style }: HTMLElement, { dataset }: HTMLElement): void {
  // Through the CSSOM, as a style attribute would offend the platform's content security policy.
  const [x, y] = (dataset.at as string).split(" ");
  style.left = `${x}%`;
  style.top = `${y}%`;
}
