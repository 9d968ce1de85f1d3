export interface Stretch {
  from: number;
  to: number;
}

export interface Placed<S> {
  item: S;
  /** Which of how many lanes beside each other. */
  lane: number;
  lanes: number;
}

/** What happens at the same time stands side by side, each as wide as its neighbours allow. */
export function inLanes<S extends Stretch>(all: S[]): Placed<S>[] {
  const sorted = [...all].sort((one, other) => one.from - other.from || other.to - one.to);
  const placed: Placed<S>[] = [];
  let group: Placed<S>[] = [];
  let until = -1;
  let ends: number[] = [];

  function close() {
    for (const one of group) one.lanes = ends.length;
    placed.push(...group);
    group = [];
    ends = [];
  }

  for (const item of sorted) {
    if (item.from >= until) close();
    const free = ends.findIndex(end => end <= item.from);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = item.to;
    until = Math.max(until, item.to);
    group.push({ item, lane, lanes: 1 });
  }
  close();
  return placed;
}
