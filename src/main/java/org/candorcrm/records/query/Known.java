package org.candorcrm.records.query;

import java.util.Optional;

/**
 * What is known of the words of a large table.
 *
 * @param words those that occur most
 * @param beginnings what the index of words is good for; empty where it is not built
 */
record Known(WordList words, Optional<Beginnings> beginnings) {

  boolean rare(String word) {
    return beginnings.isPresent() && beginnings.get().rare(word);
  }
}
