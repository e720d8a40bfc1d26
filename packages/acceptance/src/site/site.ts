import { readZip } from "@hocvu/archive";
import { openHttpServer, type PackageRequest, packageFiles } from "@hocvu/simulator/lms";

/** A plain web server with a course in one of its folders, as whoever unpacks a site has it. */
export interface Site {
  readonly origin: string;
  /** Where the course is. */
  readonly address: string;
  /** Oldest first; paths are the course's own. */
  requests(): readonly PackageRequest[];
  /** Puts another package in the place of the one that is there. */
  replace(zip: Uint8Array): Promise<void>;
  close(): Promise<void>;
}

const FOLDER = "/lop-hoc/khoa-1/";

export async function openSite(zip: Uint8Array): Promise<Site> {
  let files = packageFiles(await readZip(zip), undefined);
  const { origin, close } = await openHttpServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://site");
    if (!pathname.startsWith(FOLDER)) return void response.writeHead(404).end();
    files.send(pathname.slice(FOLDER.length) || "index.html", response);
  });
  return {
    origin,
    address: `${origin}${FOLDER}`,
    requests: () => files.requests,
    async replace(next) {
      files = packageFiles(await readZip(next), undefined);
    },
    close,
  };
}
