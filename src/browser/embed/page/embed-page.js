// Writes the address of this very site where the examples say https://HOST/, so that they can be copied as they stand.

const here = new URL("./", location.href).href;
for (const code of document.querySelectorAll("pre code")) {
  code.textContent = code.textContent.replaceAll("https://HOST/", here);
}
