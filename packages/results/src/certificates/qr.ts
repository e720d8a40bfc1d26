import qrcode from "qrcode-generator";

/** The dark squares of a QR code, row by row; of the lowest correction, as so much is to fit so small. */
export function qrOf(text: string): readonly (readonly boolean[])[] {
  const code = qrcode(0, "L");
  code.addData(text, "Byte");
  code.make();
  const size = Array.from({ length: code.getModuleCount() }, (_, n) => n);
  return size.map((row) => size.map((column) => code.isDark(row, column)));
}
