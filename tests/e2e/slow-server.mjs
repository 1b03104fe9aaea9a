// A server for tests of requests: on a free loopback port, slow where it is asked to be, and it keeps count.

import { createServer } from "node:http";

/**
 * Starts it, to be closed behind the test. `/slow/MS` answers after so many milliseconds, `/private` without the headers that
 * let other pages read it, `/away` redirects, `/status/N` answers so; everything else says what was asked for, in JSON.
 * @returns `address` and `host`; `asked`: methods and paths in order; `aborted`: the paths that were given up;
 * `most()`: how many were under way at once at the most
 */
export async function slowServer(t) {
  const asked = [];
  const aborted = [];
  let now = 0;
  let most = 0;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const headers = { "access-control-allow-origin": "*", "access-control-allow-headers": "*", "access-control-allow-methods": "*" };
    if (request.method === "OPTIONS") return response.writeHead(204, headers).end();
    asked.push(`${request.method} ${pathname}`);
    most = Math.max(most, ++now);
    response.on("close", () => {
      now -= 1;
      if (!response.writableFinished) aborted.push(pathname);
    });
    const [, what, number] = pathname.split("/");
    if (what === "private") return response.end("for my own pages");
    if (what === "away") return response.writeHead(302, { ...headers, location: "/" }).end();
    const status = what === "status" ? Number(number) : 200;
    let body = "";
    request.on("data", (piece) => (body += piece));
    request.on("end", () => {
      const answer = () => {
        response.writeHead(status, { ...headers, "content-type": "application/json" });
        response.end(JSON.stringify({ method: request.method, url: request.url, cookie: request.headers.cookie ?? null, body }));
      };
      if (what === "slow") setTimeout(answer, Number(number));
      else answer();
    });
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  t.after(() => {
    server.close();
    server.closeAllConnections();
  });
  const host = `127.0.0.1:${server.address().port}`;
  return { address: `http://${host}`, host, asked, aborted, most: () => most };
}
