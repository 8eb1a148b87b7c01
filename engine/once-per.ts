/**
 * A pure function that answers once for each value and remembers it as long as the value lives. By identity: for states
 * and the like, which nobody changes.
 */
export const oncePer = <K extends object, V>(of: (key: K) => V): ((key: K) => V) => {
  const known = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    const found = known.get(key) ?? { value: of(key) };
    known.set(key, found);
    return found.value;
  };
};
