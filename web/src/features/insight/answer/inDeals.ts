const TEXT = /("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')/;

/** What only a change of a stage has, and no deal. */
const OF_CHANGES = /(?<![\w.])(?:deal|left_at|entered_at|from_stage|days|deal_days|actor)\b/;

/**
 * What is said of the last change of a deal's stage, said of the deal: "deal.lead_source" is its
 * "lead_source". Null where a deal does not have what it is about.
 */
export function inDeals(text: string): string | null {
  const told = text.split(TEXT).map((part, at) => (at % 2 === 1 ? part : outside(part)));
  return told.some((part, at) => at % 2 === 0 && OF_CHANGES.test(part)) ? null : told.join('');
}

/** Outside of what stands in quotes. */
function outside(part: string) {
  return part
    .replace(/ && left_at == null\b/g, '')
    .replace(/ && deal\.name != null\b/g, '')
    .replace(/(?<![\w.])deal\./g, '');
}
