/**
 * Sort items into lists, so that what belongs to a submission is found without a walk over the whole class.
 *
 * @param items the items
 * @param keyOf what an item belongs to
 * @returns the items of each key, in their order
 */
export function groupBy<T, K>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const list = groups.get(key)
    if (list) list.push(item)
    else groups.set(key, [item])
  }
  return groups
}
