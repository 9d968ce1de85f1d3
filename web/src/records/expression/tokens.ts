/** One word, sign or text of an expression, with its place. */
export interface Token {
  kind: 'word' | 'text' | 'number' | 'sign';
  text: string;
  from: number;
  /** A text whose closing quote is not typed yet. */
  open?: boolean;
}

const TOKEN =
  /(?<word>[\p{L}_][\p{L}\p{N}_]*)|(?<number>\d+(?:\.\d+)?)|(?<text>"(?:[^"\\]|\\.)*"?|'(?:[^'\\]|\\.)*'?)|(?<sign>&&|\|\||[=!<>]=|\S)/gu;

export function tokensOf(expression: string): Token[] {
  return [...expression.matchAll(TOKEN)].map(found => {
    const groups = found.groups ?? {};
    const kind = (['word', 'number', 'text'] as const).find(one => groups[one] !== undefined);
    const text = found[0];
    const open = kind === 'text' && (text.length < 2 || !text.endsWith(text[0] ?? ''));
    return { kind: kind ?? 'sign', text, from: found.index, ...(open && { open }) };
  });
}
