// A server for tests of requests: on a free loopback port, slow where it is asked to be, and it keeps count.

import { execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { createSecureServer } from "node:http2";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Starts it, to be closed behind the test. `/slow/MS` answers after so many milliseconds, `/private` without the headers that
 * let other pages read it, `/away` redirects, `/status/N` answers so; everything else says what was asked for, in JSON.
 * @param many whether it speaks HTTP/2, over which a browser sends more than six requests at once to one server; its certificate
 * is its own
 * @returns `address` and `host`; `asked`: methods and paths in order; `aborted`: the paths that were given up;
 * `most()`: how many were under way at once at the most
 */
export async function slowServer(t, { many = false } = {}) {
  const asked = [];
  const aborted = [];
  let now = 0;
  let most = 0;
  const answers = (request, response) => {
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
      if (what === "slow") setTimeout(answer, Number(number)).unref(); // nobody waits for one that was given up
      else answer();
    });
  };
  const server = many ? createSecureServer(await certificate(t), answers) : createServer(answers);
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  t.after(() => {
    server.close();
    server.closeAllConnections?.();
  });
  const host = `127.0.0.1:${server.address().port}`;
  return { address: `${many ? "https" : "http"}://${host}`, host, asked, aborted, most: () => most };
}

/** A certificate for this machine, made for one test. */
async function certificate(t) {
  const folder = await mkdtemp(join(tmpdir(), "mesero-"));
  t.after(() => rm(folder, { recursive: true }));
  const [key, cert] = ["key.pem", "cert.pem"].map((name) => join(folder, name));
  const made = "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=localhost";
  execFileSync("openssl", [...made.split(" "), "-keyout", key, "-out", cert], { stdio: "ignore" });
  return { key: await readFile(key), cert: await readFile(cert), allowHTTP1: true };
}
