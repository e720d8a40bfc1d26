import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** A file's content and what it comes to compressed, where that is smaller. */
export interface Compressed {
  readonly brotli: Uint8Array | null;
  readonly gzip: Uint8Array | null;
}

/** What is compressed by its nature: trying again takes seconds and gains nothing. */
const DENSE = /\.(jpe?g|png|webp|avif|gif|mp3|mp4|m4a|ogg|webm|zip|docx|xlsx|pptx|woff2?)$/;

/** Compressed once, as small as it can be, for everybody who will fetch it. */
export async function compress(path: string, content: Uint8Array): Promise<Compressed> {
  if (DENSE.test(path)) return { brotli: null, gzip: null };
  const [small, zipped] = await Promise.all([
    promisify(brotliCompress)(content, {
      params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
    }),
    promisify(gzip)(content, { level: 9 }),
  ]);
  const ifSmaller = (bytes: Uint8Array) => (bytes.length < content.length ? bytes : null);
  return { brotli: ifSmaller(small), gzip: ifSmaller(zipped) };
}
