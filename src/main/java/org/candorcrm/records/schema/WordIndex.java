package org.candorcrm.records.schema;

/**
 * The index that leads from the beginning of a word to the rows that have one. A trigram index
 * reads long lists for a rare word that is made of frequent trigrams; this one reads the few words
 * that begin so.
 */
public final class WordIndex {

  /** In characters: a lexeme has at most 2,046 bytes, and an expression repeats 255 times. */
  private static final int LONGEST_WORD = 250;

  /** In characters: all lexemes of a row have at most a megabyte. */
  private static final int LONGEST_TEXT = 200_000;

  private WordIndex() {}

  public static String name(RecordType type) {
    return "ix_%d_words".formatted(type.id());
  }

  /**
   * The words of a search text, as the index has them: a query says the same, or is not served.
   *
   * @param column the search text, with the alias of its table
   */
  public static String words(String column) {
    return """
    array_to_tsvector(array_remove(string_to_array(case when length(%1$s) < %2$d then %1$s \
    else regexp_replace(left(%1$s, %3$d), '(\\S{%2$d})\\S+', '\\1', 'g') end, ' '), ''))\
    """
        .formatted(column, LONGEST_WORD, LONGEST_TEXT);
  }
}
