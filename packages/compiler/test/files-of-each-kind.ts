/** Files of each kind, as small as they may be: pictures of 16 × 16 dots, and the beginnings of recordings. */

const bytes = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, "base64"));
const latin = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "latin1"));

export const pictures = {
  jpeg: bytes(
    "/9j/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4x9" +
      "lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8" +
      "fHx8fHx8fHz/wAARCAAQABADASIAAhEBAxEB/8QAFAABAAAAAAAAAAAAAAAAAAAAAv/EACEQAAAGAAcBAAAAAAAA" +
      "AAAAAAEDESExQQIiUWFxgZGx/8QAFAEBAAAAAAAAAAAAAAAAAAAAAP/EABoRAAEFAQAAAAAAAAAAAAAAAAABAzNB" +
      "cYH/2gAMAwEAAhEDEQA/AAQx5QQyJFRXidUDPfCNqPK/dd5tc4IY8oIZEiorxOqBnvhG1Hlfuu82uck3A/WH/9k=",
  ),
  png: bytes(
    "iVBORw0KGgoAAAANSUhEUgAAABAAAAAQBAMAAADt3eJSAAAAMFBMVEUIMFggSHA4YIiMtNx8pMycxOz0HES03ATk" +
      "DDRchKzM9BxMdJxslLzA6BDYACio0PgbyaqAAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAHklEQVQImWNgyelcfakw" +
      "0IDB7cS8Xer6oswMAyoCADfSMeH4QyXtAAAAAElFTkSuQmCC",
  ),
  webp: bytes(
    "UklGRoIAAABXRUJQVlA4IHYAAABwAwCdASoQABAABUB8JZgCdBag2v7BpswSn/5gHqA/QD2AAnAA+kq7ceXz9zAj" +
      "H4jYpKvjyQUGMeS7Q6hYOFK7e/sF3wTpcqj5f75EVxcNkNyQOFDh4cn5ZCR/2kzaMF0gusNwVbB96KtY3B+9GmR9" +
      "8FOhmmAA",
  ),
  gif: bytes(
    "R0lGODlhEAAQAIMAAKjQ+NgAKMDoEGyUvEx0nMz0HFyErOQMNLTcBPQcRJzE7HykzIy03DhgiCBIcAgwWCH5BAQA" +
      "AAAALAAAAAAQABAAAARQ8K00jilENOSUYxJlBUSxNUD3gFN1ZVv3hS5pIqjKiq/Gebta6ZRSrGgWjE8WHA1xxWMr" +
      "CfvNpgYbUYfsxYBdLZSLVX6vPHHO2PRa2+ooIwIAOw==",
  ),
  tiff: bytes(
    "SUkqACgAAAB4nGPQCKggBTSsuECSeoZR8/EChtHwwQtoHT4A7EplEBAAAAEDAAEAAAAQAAAAAQEDAAEAAAAQAAAA" +
      "AgEDAAMAAAD+AAAAAwEDAAEAAAAIAAAABgEDAAEAAAACAAAAEQEEAAEAAAAIAAAAEgEDAAEAAAABAAAAFQEDAAEA" +
      "AAADAAAAFgEDAAEAAAAAAQAAFwEEAAEAAAAgAAAAGgEFAAEAAADuAAAAGwEFAAEAAAD2AAAAHAEDAAEAAAABAAAA" +
      "KAEDAAEAAAACAAAAPQEDAAEAAAACAAAAUwEDAAMAAAAEAQAAAAAAADMzywAAAAgAMzPLAAAACAAIAAgACAABAAEA" +
      "AQA=",
  ),
  avif: bytes(
    "AAAAHGZ0eXBhdmlmAAAAAG1pZjFhdmlmbWlhZgAAANZtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAA" +
      "AAAAAAAAAAAAACJpbG9jAAAAAERAAAEAAQAAAAAA+gABAAAAAAAAACYAAAAjaWluZgAAAAAAAQAAABVpbmZlAgAA" +
      "AAABAABhdjAxAAAAAA5waXRtAAAAAAABAAAAVmlwcnAAAAA4aXBjbwAAAAxhdjFDgSACAAAAABRpc3BlAAAAAAAA" +
      "ABAAAAAQAAAAEHBpeGkAAAAAAwgICAAAABZpcG1hAAAAAAAAAAEAAQOBAgMAAAAubWRhdBIACgg4DP/aQENBpDIY" +
      "HYJixAAAsAdAWLKhRBCe7N8k7rN0X+Zh",
  ),
  movingWebp: bytes(
    "UklGRkYBAABXRUJQVlA4WAoAAAACAAAADwAADwAAQU5JTQYAAAD/////AQBBTk1GigAAAAAAAAAAAA8AAA8AAGQA" +
      "AAJWUDggcgAAAHADAJ0BKhAAEAAFQHwlmAJ0FqDa/sGmzBKf/mAeoD9APYAAAAD6Srtx5fP3MCMfiNikq+PJBQYx" +
      "5LtDqFg4Urt7+wXfBOlyqPl/vkRXFw2Q3JA4UOHhyflkJH/aTNowXSC6wlZH5yVzDk+5R4kvExAAAEFOTUaIAAAA" +
      "AAAAAAAADwAADwAAZAAAAFZQOCBwAAAAdAMAnQEqEAAQAAAAfCWYAnQWoNr+wabMEp/+YB6gP0A9gAHMANHt5aRK" +
      "PUyo7Sldl9x/67JgI+LNmm4c1zKWaioQoO/Kef4Xigiv7YC9hO9RdTeJisXY54VY12+Z6Emado82+rOwTAoYqKXr" +
      "NytAAA==",
  ),
  /** 2 × 2 dots of 24 bits: red and green over blue and white. */
  bmp: bytes(
    "Qk1GAAAAAAAAADYAAAAoAAAAAgAAAAIAAAABABgAAAAAABAAAAAAAAAAAAAAAAAAAAAAAAAA" +
      "/wAA////AAAAAP8A/wAAAA==",
  ),
  heic: latin("\0\0\0\x18ftypheic\0\0\0\0mif1heic"),
  psd: latin("8BPS\0\x01"),
  svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M1 1h7v7H1z"/></svg>`,
} as const;

const box = (type: string, length: number) =>
  `${String.fromCharCode(0, 0, length >> 8, length & 255)}${type}${"\0".repeat(length - 8)}`;
const brand = (name: string) => `\0\0\0\x14ftyp${name}\0\0\0\0mp42`;

/** What says that a film is a minute long, in thousandths of a second. */
const minute = `\0\0\0\x74moov\0\0\0\x6cmvhd${"\0".repeat(12)}\0\0\x03\xe8\0\0\xea\x60${"\0".repeat(80)}`;

export const recordings = {
  mp4: latin(brand("isom") + box("moov", 40) + box("mdat", 300)),
  cutMp4: latin((brand("isom") + box("mdat", 300)).slice(0, 200)),
  /** Its length stands behind the film, as cameras write it. */
  minute: latin(brand("isom") + box("mdat", 300) + minute),
  m4a: latin(brand("M4A ") + box("moov", 40)),
  mov: latin(brand("qt  ") + box("moov", 40)),
  "3gp": latin(brand("3gp5") + box("moov", 40)),
  webm: latin("\x1aE\xdf\xa3\x9fB\x86\x81\x01B\x82\x84webm"),
  mkv: latin("\x1aE\xdf\xa3\x9fB\x86\x81\x01B\x82\x88matroska"),
  mp3: latin("ID3\x03\0\0\0\0\0\0\xff\xfb\x90\0"),
  bareMp3: latin("\xff\xfb\x90\0\0\0\0\0"),
  ogg: latin("OggS\0\x02"),
  wav: latin("RIFF\x24\0\0\0WAVEfmt "),
  flac: latin("fLaC\0\0\0\x22"),
  aac: latin("\xff\xf1\x50\x80\0\0\0\0"),
  avi: latin("RIFF\x24\0\0\0AVI LIST"),
  wma: latin("\x30\x26\xb2\x75\x8e\x66\xcf\x11"),
  flv: latin("FLV\x01\x05"),
  mpeg: latin("\0\0\x01\xba\x44"),
  amr: latin("#!AMR\n\x3c"),
} as const;

export const documents = {
  pdf: latin("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"),
  docx: latin("PK\x03\x04\x14\0\0\0\x08\0\0\0\0\0word/document.xml"),
  doc: latin("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
  page: "<!DOCTYPE html>\n<html><body>404</body></html>",
} as const;

/** The beginning of `content`: what is left of a download that broke off. */
export function cut(content: Uint8Array, share = 0.6): Uint8Array {
  return content.subarray(0, Math.floor(content.length * share));
}
