// Each view on small screens, with large letters, for fingers, and with less motion.

import { inEveryView } from "./views.mjs";

/** What is wider than the page, or too small to be pressed: its class or its text, and by how much. */
const misfits = (page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const wide = scrollWidth > clientWidth ? [`the page: ${scrollWidth} in ${clientWidth}`] : [];
    const pressed = "button, select, summary, input, a[href], label:has(input[type=radio], input[type=checkbox])";
    const small = [...document.querySelectorAll(pressed)]
      .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest(".unseen, [inert], p, .cm-editor"))
      .filter((one) => !one.matches("input[type=radio], input[type=checkbox], input[type=file]") || !one.closest("label"))
      .map((one) => ({ one, box: one.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
      .map(({ one, box }) => `${one.className || one.textContent || one.type}: ${box.width} × ${box.height}`);
    return [...wide, ...small];
  });

for (const viewport of [{ width: 1440, height: 900 }, { width: 720, height: 450 }, { width: 320, height: 640 }]) {
  // 720 pixels, each drawn twice as wide, are a screen of 1440 at twice its size.
  const options = { viewport, deviceScaleFactor: viewport.width === 720 ? 2 : 1, hasTouch: viewport.width === 320 };
  inEveryView(`${viewport.width} pixels are enough, and what can be pressed is 24 wide and high`, options, misfits);
}

const lessMotion = { viewport: { width: 720, height: 450 }, reducedMotion: "reduce" };
inEveryView("letters of twice the size fit, and for who wants less motion nothing moves", lessMotion, (page) =>
  page.evaluate(() => {
    const root = document.documentElement;
    root.style.setProperty("font-size", "200%");
    const wide = root.scrollWidth > root.clientWidth ? [`${root.scrollWidth} in ${root.clientWidth}`] : [];
    root.style.removeProperty("font-size");
    const moves = (one) => {
      const { transitionDuration, animationName } = getComputedStyle(one);
      return parseFloat(transitionDuration) > 0 || animationName !== "none";
    };
    const moving = [...document.querySelectorAll("*")].filter(moves).map((one) => `${one.tagName} ${one.className} moves`);
    return [...wide, ...moving];
  }),
);
