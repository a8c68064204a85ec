/** How many single letters must be added, left out, changed or swapped with their neighbour to make one word the other; `most + 1` when more than `most`. */
export function slips(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let before: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= other.length; j += 1) row.push(cheapest(one, other, i, j, { row, last, before }))
    if (Math.min(...row) > most) return most + 1
    before = last
    last = row
  }
  return last[other.length] ?? most + 1
}

type Rows = { row: number[]; last: number[]; before: number[] }

function cheapest(one: string, other: string, i: number, j: number, { row, last, before }: Rows): number {
  const same = one[i - 1] === other[j - 1]
  const least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1))
  const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
  return swapped ? Math.min(least, (before[j - 2] ?? 0) + 1) : least
}
