// In place of `crc-32`, which archiver's streams take: the same sums by Node's own zlib, in a tenth of the time.
import { crc32 } from "node:zlib";

// biome-ignore lint/style/noDefaultExport: that is how the streams import it.
export default { buf: (bytes: Uint8Array, before = 0): number => crc32(bytes, before) };
