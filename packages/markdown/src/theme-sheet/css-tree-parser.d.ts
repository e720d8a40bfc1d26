/** The parser without the tables of values, which weigh many times as much; its types are those of the whole. */
declare module "css-tree/parser" {
  // biome-ignore lint/style/noDefaultExport: that is how the library has it
  export { parse as default } from "css-tree";
}
