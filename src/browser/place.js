/**
 * Where a function of the program stands in the source: the first path of ours in its Rust name, and for another crate's
 * the whole name. `<mesero[97db]::python::machine::Machine>::execute` stands in `python::machine::Machine`.
 */
export function place(name) {
  const plain = name.replaceAll(/\[[0-9a-f]+\]/g, "");
  return plain.match(/\bmesero::([\w:#{}]+)/)?.[1] ?? plain.replace(/^\W+/, "");
}
