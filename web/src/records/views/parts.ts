/** A text in quotes, of either kind. */
export const TEXT = String.raw`"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'`;

const tokensOf = (text: string) =>
  text.match(new RegExp(`${TEXT}|&&|\\|\\||[()\\[\\]]|.`, 'gs')) ?? [];

/** Split at the && that stand outside of texts, and of brackets that hold more than other &&. */
export function parts(expression: string): string[] {
  const tokens = tokensOf(expression);
  const found = [''];
  let depth = 0;
  for (const token of tokens) {
    if (token === '(' || token === '[') depth += 1;
    if (token === ')' || token === ']') depth -= 1;
    const last = found.length - 1;
    // Between the words one blank is as good as many; within a text each one counts.
    const blank = /^\s$/.test(token);
    if (token === '&&' && depth === 0) found.push('');
    else if (!blank) found[last] += token;
    else if (!found[last]?.endsWith(' ')) found[last] += ' ';
  }
  return found.flatMap(one => {
    const part = one.trim();
    return bracketed(part) ? parts(part.slice(1, -1)) : part;
  });
}

/** Whether one pair of brackets holds all of it, and no alternatives. */
function bracketed(part: string) {
  if (!part.startsWith('(')) return false;
  let depth = 0;
  const tokens = tokensOf(part);
  return tokens.every((token, at) => {
    if (token === '(' || token === '[') depth += 1;
    if (token === ')' || token === ']') depth -= 1;
    if (token === '||' && depth === 1) return false;
    return depth > 0 || at === tokens.length - 1;
  });
}
