// Has the site kept for when there is no network (worker.js), and offers a new version when one has arrived.

const { serviceWorker } = navigator;

/** Says so on a strip; the new version begins when the person asks for it. What is typed is kept as the page reloads. */
function offer(next) {
  const strip = document.createElement("div");
  strip.className = "notice";
  strip.setAttribute("role", "status");
  const words = { es: ["Hay una versión nueva de Mesero.", "Usarla"], en: ["There is a new version of Mesero.", "Use it"] };
  const [says, use] = words[document.documentElement.lang] ?? words.en;
  const text = document.createElement("p");
  text.textContent = says;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "quiet strong";
  button.textContent = use;
  button.addEventListener("click", () => {
    serviceWorker.addEventListener("controllerchange", () => location.reload());
    next.postMessage("take over");
  });
  strip.append(text, button);
  document.body.prepend(strip);
}

const registration = await serviceWorker.register("offline.js");
const hasOne = () => serviceWorker.controller !== null;
if (registration.waiting && hasOne()) offer(registration.waiting);
registration.addEventListener("updatefound", () => {
  const next = registration.installing;
  next.addEventListener("statechange", () => {
    if (next.state === "installed" && hasOne()) offer(next);
  });
});
