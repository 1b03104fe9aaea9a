// Requests in the built site, against a server on another port: consent, concurrency, cancelling, failures.

import assert from "node:assert/strict";
import { test } from "node:test";
import { open } from "./site.mjs";
import { slowServer } from "./slow-server.mjs";

/** Begins a program; `result()` waits for its end. */
async function begin(page, source) {
  await page.evaluate((source) => {
    window.result = window.mesero.run(source, { clock: "real" });
  }, source);
  return { result: () => page.evaluate(() => window.result) };
}

/** Answers the page's question about a host, as a person does. */
async function decide(page, host, button) {
  const dialog = page.getByRole("dialog");
  await dialog.getByText(host).waitFor();
  await dialog.getByRole("button", { name: button, exact: true }).click();
  await dialog.waitFor({ state: "detached" });
}

const session = (body, before = "") => `import asyncio, time, aiohttp
${before}
async def main():
    async with aiohttp.ClientSession() as session:
${body.replace(/^/gm, "        ")}
asyncio.run(main())
`;

test("no request leaves before the person allows its host, and the clock stands still meanwhile", async (t) => {
  const server = await slowServer(t);
  const { page, problems } = await open(t, { locale: "en" });
  const run = await begin(
    page,
    session(`for _ in range(2):
    async with session.get("${server.address}/one") as r:
        print(r.status, (await r.json())["method"], time.monotonic() < 1)`),
  );
  await page.getByRole("dialog").getByText(server.host).waitFor();
  await page.waitForTimeout(1_500); // longer than the program is to take by its own clock
  assert.deepEqual(server.asked, []);
  // A script can't answer in the person's place.
  await page.evaluate(() => document.querySelectorAll("dialog button").forEach((button) => button.click()));
  await page.waitForTimeout(100);
  assert.deepEqual(server.asked, []);
  await decide(page, server.host, "Allow");
  const result = await run.result();
  assert.equal(result.stdout, "200 GET True\n200 GET True\n", result.stderr);
  assert.deepEqual(server.asked, ["GET /one", "GET /one"]);
  const decided = result.events.filter((event) => event.event === "host_decided");
  assert.deepEqual(decided.map(({ host, allowed }) => ({ host, allowed })), [{ host: server.host, allowed: true }]);
  assert.deepEqual(problems, []);
});

test("a host that is refused is never reached, by key as well, and the program hears of it", async (t) => {
  const server = await slowServer(t);
  const { page } = await open(t, { locale: "es" });
  const run = await begin(
    page,
    session(`for _ in range(2):
    try:
        await session.get("${server.address}/")
    except aiohttp.ClientConnectorError as error:
        print("did not allow" in str(error))`),
  );
  await page.getByRole("dialog").waitFor();
  await page.keyboard.press("Escape");
  const result = await run.result();
  assert.equal(result.stdout, "True\nTrue\n", result.stderr);
  assert.deepEqual(server.asked, []);
});

test("stopping a program takes its question away", async (t) => {
  const server = await slowServer(t);
  const { page } = await open(t);
  const run = await begin(page, session(`await session.get("${server.address}/")`));
  await page.getByRole("dialog").waitFor();
  await page.evaluate(() => window.mesero.stop());
  assert.equal((await run.result()).outcome, "stopped");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  assert.deepEqual(server.asked, []);
});

test("requests at once take as long as the slowest; a semaphore is seen at the server; requests blocks the loop", async (t) => {
  const server = await slowServer(t);
  const { page } = await open(t, { locale: "en" });
  const program = session(
    `async def fetch(ms, gate=None):
    if gate is None:
        return (await session.get(f"${server.address}/slow/{ms}")).status
    async with gate:
        return await fetch(ms)
print(await fetch(0))
began = time.monotonic()
await fetch(500)
one = time.monotonic() - began
began = time.monotonic()
await asyncio.gather(*(fetch(500) for _ in range(6)))
print("at once", time.monotonic() - began < 2 * one)`,
  );
  const first = await begin(page, program);
  await decide(page, server.host, "Allow");
  const result = await first.result();
  assert.equal(result.stdout, "200\nat once True\n", result.stderr);
  assert.ok(server.most() > 3, `${server.most()} at once`);

  const gated = await slowServer(t);
  const second = await begin(
    page,
    session(`gate = asyncio.Semaphore(3)
async def fetch(number):
    async with gate:
        return (await session.get(f"${gated.address}/slow/50?{number}")).status
print(await asyncio.gather(*(fetch(number) for number in range(9))))`),
  );
  await decide(page, gated.host, "Allow");
  assert.equal((await second.result()).stdout, `[${Array(9).fill(200).join(", ")}]\n`);
  assert.equal(gated.most(), 3);

  const third = await begin(
    page,
    session(
      `task = asyncio.create_task(tick())
await asyncio.sleep(0)
print(requests.get("${gated.address}/slow/100").status_code)
await task`,
      "import requests\nasync def tick():\n    await asyncio.sleep(0.01)\n    print('tick')",
    ),
  );
  const blocked = await third.result();
  assert.equal(blocked.stdout, "200\ntick\n", blocked.stderr);
  assert.ok(blocked.tasks[0].waiting < blocked.elapsed, "the task itself waited for nothing but the server");
});

test("a request that is cancelled, late or left behind is aborted at the server", async (t) => {
  const server = await slowServer(t);
  const { page } = await open(t, { locale: "en" });
  const run = await begin(
    page,
    session(`async def fetch(name, **options):
    await session.get(f"${server.address}/slow/60000/{name}", **options)
task = asyncio.create_task(fetch("cancelled"))
await asyncio.sleep(0.3)
task.cancel()
try:
    await fetch("late", timeout=aiohttp.ClientTimeout(total=0.3))
except asyncio.TimeoutError:
    print("late")
asyncio.create_task(fetch("left"))
await asyncio.sleep(0.3)`),
  );
  await decide(page, server.host, "Allow");
  const result = await run.result();
  assert.equal(result.stdout, "late\n", result.stderr);
  const ends = ["cancelled", "late", "left"].map((name) => `/slow/60000/${name}`);
  for (let tries = 0; server.aborted.length < 3 && tries < 50; tries++) await page.waitForTimeout(100);
  assert.deepEqual([...server.aborted].sort(), ends);
});

test("failures are told apart as far as a browser does, in the person's language", async (t) => {
  const server = await slowServer(t);
  const { page } = await open(t, { locale: "es" });
  const program = session(`for url in ["${server.address}/private", "${server.address}/away", "http://192.0.2.1/"]:
    try:
        await session.get(url)
    except aiohttp.ClientConnectorError as error:
        print(str(error).partition("[")[2][:20])
async with session.post("${server.address}/echo", json={"a": 1}) as r:
    answer = await r.json()
    print(answer["method"], answer["body"], answer["cookie"])
async with session.get("${server.address}/status/404") as r:
    print(r.status, r.reason)`);
  const run = await begin(page, program);
  await decide(page, server.host, "Permitir");
  const result = await run.result();
  assert.deepEqual(result.stdout.split("\n"), [
    "no answer that a page",
    "the server redirects",
    "the browser refuses ",
    'POST {"a": 1} None',
    "404 Not Found",
    "",
  ].map((line) => (line.startsWith("no answer") ? line.slice(0, 20) : line)));
  assert.equal(server.asked.filter((path) => path === "GET /").length, 0, "a redirect is not followed");
});

test("what went wrong is said beside the run, and the simulated network is named and can be set", async (t) => {
  const { page } = await open(t, { locale: "en" });
  await page.getByRole("tab", { name: "Python code" }).click();
  await page.getByRole("button", { name: "Edit as code" }).click();
  await page.locator(".cm-content").fill(session(`async with session.get("https://example.com/") as r:
    print(r.status)
try:
    await session.get("https://api.invalid/menu")
except aiohttp.ClientError:
    print("over")`));
  await page.getByRole("button", { name: "Run", exact: true }).click();
  await decide(page, "api.invalid", "Don't allow");
  await page.getByText("GET api.invalid/menu").waitFor();
  await page.getByText("you did not allow programs to reach that server").waitFor();
  await page.getByLabel("failures (%)").fill("100");
  await page.getByLabel("failures (%)").press("Tab");
  const result = await page.evaluate(() =>
    window.mesero.run("import requests\ntry:\n    print(requests.get('https://example.com/').status_code)\nexcept requests.ConnectionError:\n    print(503)", { clock: "virtual" }),
  );
  assert.equal(result.stdout, "503\n", result.stderr);
});
