export type Given = Record<string, string | number>;

/**
 * `{name}` is replaced by what is given, numbers in the form of the language; `{count|record|records}`
 * is the word that the language uses for that count.
 */
export function render(text: string, given: Given, rules: Intl.PluralRules, language: string) {
  return text.replace(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g, (whole, name: string, one, many) => {
    const value = given[name];
    if (value === undefined) return whole;
    if (one !== undefined) return rules.select(Number(value)) === 'one' ? one : many;
    return typeof value === 'number' ? value.toLocaleString(language) : value;
  });
}
