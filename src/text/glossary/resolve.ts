/** A stretch that wants to be a match. */
export interface Candidate {
  start: number;
  end: number;
  /** Among candidates of one length the higher rank wins: an entry knows more than a family. */
  rank: number;
}

/**
 * Chooses among overlapping candidates: the longest wins, then the higher rank, then the earlier.
 * @param candidates in any order.
 * @returns those that stay, in text order, none overlapping another.
 */
export function resolve<T extends Candidate>(candidates: T[]): T[] {
  const sorted = candidates.sort((a, b) => a.start - b.start || b.end - a.end || b.rank - a.rank);
  const chosen: T[] = [];
  for (let from = 0; from < sorted.length; ) {
    // A cluster is a run of candidates that hang together by overlaps.
    let to = from + 1;
    let reach = sorted[from]!.end;
    while (to < sorted.length && sorted[to]!.start < reach) reach = Math.max(reach, sorted[to++]!.end);
    if (to - from === 1) chosen.push(sorted[from]!);
    else chosen.push(...longestFirst(sorted.slice(from, to)));
    from = to;
  }
  return chosen;
}

function longestFirst<T extends Candidate>(cluster: T[]): T[] {
  const ranked = [...cluster].sort(
    (a, b) => b.end - b.start - (a.end - a.start) || b.rank - a.rank || a.start - b.start,
  );
  const kept: T[] = [];
  for (const candidate of ranked) {
    if (kept.every(k => candidate.end <= k.start || candidate.start >= k.end)) kept.push(candidate);
  }
  return kept.sort((a, b) => a.start - b.start);
}
