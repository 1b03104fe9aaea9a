// Makes a program that notes which of its functions were called (see tests/later/record.mjs), in place of a split one.

import { writeFileSync } from "node:fs";
import binaryen from "binaryen";
import { CODE, number, section } from "./section.js";

/**
 * Writes the program of `file` anew: each function that is called sets an exported global of its own to 1. The export's
 * name is the function's size in bytes, a space, and its Rust name.
 */
export function watch(file, module, functions) {
  const sizes = bodies(module.emitBinary());
  for (const { reference, name, results, base } of functions) {
    if (base) continue;
    const called = `called ${name}`;
    module.addGlobal(called, binaryen.i32, true, module.i32.const(0));
    module.addGlobalExport(called, `${sizes.shift()} ${name}`);
    const note = module.global.set(called, module.i32.const(1));
    binaryen.Function.setBody(reference, module.block(null, [note, binaryen.Function.getBody(reference)], results));
  }
  writeFileSync(file, module.emitBinary());
}

/** How long the bodies in a program's code section are, in bytes, in their order (the WebAssembly specification, 5.5.13). */
function bodies(program) {
  const code = section(program, CODE);
  let [count, at] = number(code, 0);
  return Array.from({ length: count }, () => {
    const [size, start] = number(code, at);
    at = start + size;
    return size;
  });
}
