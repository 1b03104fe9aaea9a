/**
 * Where a function of the program stands in the source, by its Rust name: `<mesero[97db]::python::machine::Machine>::call`
 * stands in `python::machine::Machine::call`. A name of another crate's counts from its first path of ours, if it has one.
 */
export function place(name) {
  const plain = name.replaceAll(/\[[0-9a-f]+\]/g, "").replaceAll(" as ", "::").replaceAll(/[<>&]/g, "");
  const ours = plain.match(/\bmesero::(.*)/s)?.[1] ?? plain;
  return ours.replaceAll(/[^\w:#{}]+/g, "-");
}
