// Every view of the page: from which beginning one comes to it, and how, whatever the language and the width.

import assert from "node:assert/strict";
import { test } from "node:test";
import { open } from "./site.mjs";

const INSTANT = { "mesero.clock": "virtual" };

const own = (code) => ({ "mesero.mode": "code", "mesero.code": code });

const GUESSED = `import asyncio

async def dish(name, seconds):
    await asyncio.sleep(seconds)
    print(name)

async def main():
    tasks = [asyncio.create_task(dish("soup", 0.2)), asyncio.create_task(dish("flan", 0.1))]
    await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)

asyncio.run(main())
`;

const ASKS = `import asyncio, aiohttp

async def main():
    async with aiohttp.ClientSession() as session:
        await session.get("https://menu.invalid/")

input("? ")
asyncio.run(main())
`;

const press = (selector) => (page) => page.locator(selector).first().click();

async function run(page) {
  await page.locator("button.run").click();
  await page.locator(".say b").first().waitFor();
}

/** Chooses an item, by its place, from the menu of the experiment. */
async function choose(page, place) {
  await page.locator("header button[aria-haspopup=menu]").click();
  await page.getByRole("menuitem").nth(place).click();
  await page.locator("dialog[open]").waitFor();
}

async function closeDialog(page) {
  await page.locator(".dialog-head button").click();
  await page.locator("dialog").waitFor({ state: "detached" });
}

/** Runs an open lab, and waits for what is told of the guess. */
async function judge(page) {
  await page.locator(".run-lab").click();
  await page.locator(".verdict").waitFor();
}

/** Opens a lab of the list by its name in links. */
async function lab(page, id) {
  if ((await page.locator(".labs-bar button").count()) > 1) await page.locator(".labs-bar button").first().click();
  await page.locator(`.labs-list a[href$="lab=${id}"]`).click();
  await page.locator(".run-lab").waitFor();
}

/** Makes the program panic, as a browser does that refuses what it never refuses. */
const panic = (page) =>
  page
    .evaluate(() => {
      Document.prototype.createElement = () => {
        throw new Error("no more elements");
      };
      window.dispatchEvent(new KeyboardEvent("keydown", { key: "?", cancelable: true }));
    })
    .catch(() => {}); // the page may be gone before it answers

/** Walks through the page: what is kept as each begins, what its address asks for, and its views in order. */
const WALKS = {
  "building and running": {
    kept: INSTANT,
    views: {
      "as it opens": () => {},
      "with a menu open": async (page) => {
        await page.locator(".tree > .add").click();
        await page.locator(".menu").waitFor();
      },
      "after a run": async (page) => {
        await page.keyboard.press("Escape");
        await run(page);
      },
      "the table of tasks": press("#lower-tab-1"),
      "the files": press("#lower-tab-2"),
      "replaying": async (page) => {
        await page.locator(".replay-begin button").click();
        await page.locator(".moment-head output").waitFor();
      },
      "the program of blocks": press("#build-tab-1"),
      "the code editor": async (page) => {
        await page.locator(".code-bar .strong").click();
        await page.locator(".cm-content").waitFor();
      },
      "a failed run": async (page) => {
        await page.locator(".cm-content").click();
        await page.keyboard.press("ControlOrMeta+a");
        await page.keyboard.insertText("print('uno')\nprint(1 / 0)\n");
        await page.locator("button.run").click();
        await page.locator(".failure").waitFor();
      },
      "something opened over one's own work": async (page) => {
        await page.locator("header select").selectOption("race");
        await page.locator(".notice:not([hidden])").waitFor();
      },
    },
  },
  "labs": {
    kept: INSTANT,
    views: {
      "the list of labs": async (page) => {
        await page.locator(".labs-button").click();
        await page.locator(".labs-list").waitFor();
      },
      "a lab: an order to predict": (page) => lab(page, "hello"),
      "a lab: the order compared": judge,
      "a lab: a time to predict": (page) => lab(page, "gather"),
      "a lab: the time compared": async (page) => {
        await page.locator(".guess input.num").fill("5");
        await judge(page);
      },
      "a lab: a winner to predict": (page) => lab(page, "race"),
      "a lab: another winner": async (page) => {
        await page.locator(".guess label").first().click();
        await judge(page);
      },
      "a lab: a line to finish": (page) => lab(page, "files"),
      "a lab: the line compared": async (page) => {
        await page.locator(".guess input").fill("1");
        await judge(page);
      },
    },
  },
  "predicting one's own": {
    kept: { ...INSTANT, ...own(GUESSED) },
    views: {
      "a prediction of one's own": async (page) => {
        await page.locator(".run-bar button[aria-expanded]").click();
        await page.locator(".run-lab").waitFor();
      },
      "a guess of one's own, compared": async (page) => {
        await page.locator(".guess input.num").fill("9");
        await judge(page);
      },
      "another question about one's own": async (page) => {
        await page.locator(".kinds label").nth(1).click();
        await page.locator(".guess:not(.kinds) label").first().click();
        await judge(page);
      },
    },
  },
  "dialogs": {
    kept: INSTANT,
    views: {
      "the dialog of keys": async (page) => {
        await run(page);
        await page.keyboard.press("?");
        await page.locator("dialog[open]").waitFor();
      },
      "the dialog that shares": async (page) => {
        await closeDialog(page);
        await choose(page, 0);
        await page.locator("dialog .link").waitFor();
      },
      "the dialog that opens": async (page) => {
        await closeDialog(page);
        await choose(page, 1);
      },
      "the dialog of saved experiments": async (page) => {
        await closeDialog(page);
        await choose(page, 2);
      },
      "the dialog that compares": async (page) => {
        await closeDialog(page);
        await choose(page, 3);
        await page.locator("dialog button.strong").first().click();
        await page.locator("dialog tbody tr").first().waitFor();
      },
      "the dialog that repeats": async (page) => {
        await closeDialog(page);
        await choose(page, 4);
        await page.locator("#repeat-times").fill("3");
        await page.locator("#repeat-times").press("Enter");
        await page.locator("dialog tbody tr").first().waitFor();
      },
    },
  },
  "a program that asks": {
    kept: { "mesero.clock": "real", ...own(ASKS) },
    views: {
      "a program that asks for a line": async (page) => {
        await page.locator("button.run").click();
        await page.locator(".ask input").waitFor();
      },
      "a program that asks for the network": async (page) => {
        await page.locator(".ask input").fill("x");
        await page.locator(".ask input").press("Enter");
        await page.locator("dialog[open]").waitFor();
      },
      "what came of the network, and how the simulated one is set": async (page) => {
        await page.keyboard.press("Escape");
        await page.locator(".failure.network").waitFor();
        await page.locator(".simulated summary").click();
      },
    },
  },
  "an embed": {
    query: "&embed=1",
    kept: {},
    views: {
      "an embed": async (page) => {
        await run(page);
      },
    },
  },
  "after a panic": {
    kept: {},
    views: {
      "begun afresh after a panic": async (page) => {
        await panic(page);
        await page.locator("#restarted").waitFor();
        await page.locator("button.run").waitFor();
      },
    },
  },
  "a start that fails": {
    kept: own(ASKS),
    views: {
      "what is told of it, and what was typed": async (page) => {
        await page.addInitScript(() => {
          const { createElement } = Document.prototype;
          Document.prototype.createElement = () => {
            throw new Error("no more elements");
          };
          window.mend = () => (Document.prototype.createElement = createElement); // for who looks at the page
        });
        await page.reload();
        await page.locator("#typed textarea").waitFor();
        await page.evaluate(() => window.mend());
      },
    },
  },
};

/**
 * Declares a test for each walk, which goes through its views.
 * @param title what the tests are called, before the walk's own name
 * @param options goes to `open`; `ask` follows the `?` of the address
 * @param look gives what is wrong in the view that the page shows, given the page
 */
export function inEveryView(title, { ask = "", ...options }, look) {
  for (const [walk, { kept, query = "", views }] of Object.entries(WALKS)) {
    test(`${title}: ${walk}`, async (t) => {
      const { page } = await open(t, { ...options, kept, query: `?${ask}${query}` });
      const found = [];
      for (const [view, go] of Object.entries(views)) {
        await go(page);
        found.push(...(await look(page)).map((one) => `${view}: ${one}`));
      }
      assert.deepEqual(found, []);
    });
  }
}
