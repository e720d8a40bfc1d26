/** What the picture's file was called before it came into the document; that it has there says nothing. */
export function pictureName(own: string, alt: string, target: string): string {
  const ending = /\.\w+$/.exec(target)?.[0].toLowerCase() ?? "";
  const said = [own, alt]
    .map((text) => /([^\\/]+)\.(?:png|jpe?g|gif|bmp|webp)$/i.exec(text)?.[1] ?? "")
    .find(Boolean);
  return `${said ?? ""}${ending}`;
}

/** Programs say where a picture came from where one should say what it shows. */
export function isFileName(text: string): boolean {
  return (
    /\.(?:png|jpe?g|gif|bmp|webp)$/i.test(text) ||
    /^(?:picture|image|hình ảnh|ảnh) ?\d*$/i.test(text)
  );
}
