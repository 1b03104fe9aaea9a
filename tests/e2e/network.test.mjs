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

test("ten requests at once to a slow server take as long as the slowest, and are there at once", async (t) => {
  const server = await slowServer(t, { many: true });
  const { page } = await open(t, { locale: "en", ignoreHTTPSErrors: true });
  const run = await begin(
    page,
    session(`async def fetch(ms):
    async with session.get(f"${server.address}/slow/{ms}") as r:
        return r.status
await fetch(0)
began = time.monotonic()
await fetch(3000)
slowest = time.monotonic() - began
began = time.monotonic()
print(await asyncio.gather(*(fetch(2000 + 100 * number) for number in range(1, 11))))
print(time.monotonic() - began < 3 * slowest, "one after another: 8.5 of the slowest")`),
  );
  await decide(page, server.host, "Allow");
  const result = await run.result();
  assert.equal(result.stdout, `[${Array(10).fill(200).join(", ")}]\nTrue one after another: 8.5 of the slowest\n`, result.stderr);
  assert.equal(server.most(), 10);
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

test("without a network that is said, and a server that is not there is not called forbidden", async (t) => {
  const server = await slowServer(t);
  const { page } = await open(t, { locale: "en" });
  const attempt = (url) =>
    session(`try:
    await session.get("${url}", timeout=aiohttp.ClientTimeout(total=60))
except aiohttp.ClientConnectorError as error:
    print(error.host, error.port, str(error).partition("[")[2])`);
  const gone = "127.0.0.1:9"; // nobody serves the port for discarding
  const refused = await begin(page, attempt(`http://${gone}/`));
  await decide(page, gone, "Allow");
  assert.match((await refused.result()).stdout, /^127\.0\.0\.1 9 no answer that a page may read: no server is there, or/);
  const first = await begin(page, attempt(`${server.address}/`));
  await decide(page, server.host, "Allow");
  assert.equal((await first.result()).stdout, "");
  await page.context().setOffline(true);
  const offline = await begin(page, attempt(`${server.address}/`));
  assert.match((await offline.result()).stdout, /Network is unreachable\]$/m);
  await page.context().setOffline(false);
  const again = await begin(page, attempt(`${server.address}/`));
  assert.equal((await again.result()).stdout, "");
  assert.deepEqual(server.asked, ["GET /", "GET /"]);
});

/** Puts a program into the editor. */
async function write(page, source) {
  await page.getByRole("tab", { name: "Python code" }).click();
  await page.getByRole("button", { name: "Edit as code" }).click();
  await page.locator(".cm-content").fill(source);
}

const runButton = (page) => page.getByRole("button", { name: "Run", exact: true });

test("the person's decision stands in the drawing, where the clock stood still", async (t) => {
  const server = await slowServer(t);
  const { page, problems } = await open(t, { locale: "en" });
  await write(page, `import asyncio, aiohttp, requests
async def main():
    async with aiohttp.ClientSession() as session:
        await asyncio.gather(*(session.get("${server.address}/") for _ in range(2)))
asyncio.run(main())`);
  await runButton(page).click();
  await decide(page, server.host, "Allow");
  await page.locator(".replay-begin").waitFor();
  const canvas = page.locator(".timeline canvas");
  await canvas.focus();
  const told = [];
  const isFound = () => told.at(-1)?.includes("you allowed");
  for (let rows = 0; rows < 12 && !isFound(); rows++) {
    await page.keyboard.press("ArrowDown");
    for (let steps = 0; steps < 12 && !isFound(); steps++) {
      await page.keyboard.press("ArrowRight");
      told.push(await page.locator(".tip").innerText());
    }
  }
  const said = told.at(-1);
  assert.ok(said.includes(`you allowed requests to ${server.host}; the clock stood still while you decided`), told.join("\n"));
  assert.deepEqual(problems, []);
});

test("the simulated network is set before the first run, and stays so after reloading", async (t) => {
  const { page, problems } = await open(t, { locale: "en" });
  assert.equal(await page.getByLabel("latency (ms)").count(), 0, "a program without requests has no such settings");
  await write(page, session(`async with session.get("https://example.com/") as r:
    print(r.status)`));
  const latency = page.getByLabel("latency (ms)");
  await latency.fill("7000");
  await latency.press("Tab");
  await page.waitForFunction(() => localStorage["mesero.code"]?.includes("aiohttp"));
  await page.reload({ waitUntil: "networkidle" });
  assert.equal(await latency.inputValue(), "7000");
  const asked = () =>
    page.evaluate(() =>
      window.mesero.run("import requests\nrequests.get('https://example.com/')", { clock: "virtual" }).then(({ elapsed }) => elapsed),
    );
  const took = await asked();
  assert.ok(took > 5 && took < 9, `${took}`);
  for (const nonsense of ["-5", "", "99999999"]) {
    await latency.fill(nonsense);
    await latency.press("Tab");
    assert.match(await latency.inputValue(), /^(7000|60000)$/);
  }
  await page.evaluate(() => (localStorage["mesero.network"] = "much too"));
  const usual = await asked();
  assert.ok(usual < 1, `what can't be read is passed over: ${usual}`);
  assert.deepEqual(problems, []);
});

test("stopping aborts what is under way; two runs do not hear each other's answers; a refusal is not asked again", async (t) => {
  const server = await slowServer(t);
  const { page } = await open(t, { locale: "en" });
  await write(page, session(`print("asks")
async with session.get("${server.address}/slow/60000/first") as r:
    print("never")`));
  await runButton(page).click();
  await decide(page, server.host, "Allow");
  while (server.asked.length < 1) await page.waitForTimeout(50);
  await page.getByRole("button", { name: "Stop", exact: true }).click();
  while (server.aborted.length < 1) await page.waitForTimeout(50);
  assert.deepEqual(server.aborted, ["/slow/60000/first"]);
  const program = (path) => session(`async with session.get("${server.address}/${path}") as r:
    print((await r.json())["url"])`);
  // The first one is stopped while it waits; its answer comes while the second one waits for its own.
  const left = await begin(page, program("slow/700/a"));
  while (server.asked.length < 2) await page.waitForTimeout(50);
  await page.evaluate(() => window.mesero.stop());
  assert.equal((await left.result()).outcome, "stopped");
  assert.equal((await (await begin(page, program("slow/1500/b"))).result()).stdout, "/slow/1500/b\n");
  const other = await slowServer(t);
  const refused = session(`try:
    await session.get("${other.address}/")
except aiohttp.ClientConnectorError as error:
    print("refused")`);
  const first = await begin(page, refused);
  await decide(page, other.host, "Don't allow");
  assert.equal((await first.result()).stdout, "refused\n");
  assert.equal((await (await begin(page, refused)).result()).stdout, "refused\n");
  await page.reload({ waitUntil: "networkidle" });
  const again = await begin(page, refused);
  await decide(page, other.host, "Allow");
  assert.equal((await again.result()).stdout, "");
  assert.deepEqual(other.asked, ["GET /"]);
});

test("what went wrong is said beside the run, and the simulated network is named and can be set", async (t) => {
  const { page } = await open(t, { locale: "en" });
  await write(page, session(`async with session.get("https://example.com/") as r:
    print(r.status)
try:
    await session.get("https://api.invalid/menu")
except aiohttp.ClientError:
    print("over")`));
  await runButton(page).click();
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
