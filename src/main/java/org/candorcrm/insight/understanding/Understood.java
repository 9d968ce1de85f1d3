package org.candorcrm.insight.understanding;

import java.time.Instant;
import java.util.List;
import org.candorcrm.insight.answers.Inquiry;
import org.jspecify.annotations.Nullable;

/**
 * What was understood of a question.
 *
 * @param inquiry null where it is not clear what is counted, or of which
 * @param at the past moment that is asked to be looked back to, or null
 * @param unclear words that would narrow it and that nobody knows; then nothing is counted until it
 *     is clear what they mean
 * @param page where else it is answered, {@code forecast}, or null
 * @param pieces every word of the question, in order, with what it was taken for
 */
public record Understood(
    @Nullable Inquiry inquiry,
    @Nullable Instant at,
    List<String> unclear,
    @Nullable String page,
    List<Piece> pieces) {

  public Understood {
    unclear = List.copyOf(unclear);
    pieces = List.copyOf(pieces);
  }

  /**
   * Some words.
   *
   * @param from where they begin, counted from 0
   * @param to where they end, exclusive
   * @param as {@code measure}, {@code type}, {@code function}, {@code field}, {@code filter},
   *     {@code breakdown}, {@code period}, {@code step}, {@code at}, {@code ignored}, or {@code
   *     unknown}
   */
  public record Piece(int from, int to, String text, String as) {}
}
