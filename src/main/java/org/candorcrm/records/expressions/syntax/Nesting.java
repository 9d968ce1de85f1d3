package org.candorcrm.records.expressions.syntax;

/** Counts brackets and prefix operators before the parser's recursion can meet them. */
final class Nesting {

  private Nesting() {}

  static void check(String text, int deepest) {
    int open = 0;
    int prefixes = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      // Text in quotes is counted too: sixty brackets inside a text are nobody's filter.
      open += c == '(' || c == '[' || c == '{' ? 1 : 0;
      open -= c == ')' || c == ']' || c == '}' ? 1 : 0;
      prefixes = c == '!' || c == '-' ? prefixes + 1 : 0;
      if (open > deepest || prefixes > deepest) {
        throw Mistake.tooDeep(i);
      }
    }
  }
}
