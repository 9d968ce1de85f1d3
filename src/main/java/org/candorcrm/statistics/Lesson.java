package org.candorcrm.statistics;

import java.util.List;

/**
 * What is to be learned from a table.
 *
 * @param target the column that holds the outcome
 * @param positive outcomes that count as "it happened"; empty: found out from the words
 * @param negative outcomes that count as "it did not"; empty: all others. Where both are given,
 *     rows with another outcome are still open and are not learned from
 * @param time the column that says when; empty: none is named
 * @param leaveOut columns that must not be used
 * @param keep columns that are used even where they look as if they had been filled in later
 */
public record Lesson(
    String target,
    List<String> positive,
    List<String> negative,
    String time,
    List<String> leaveOut,
    List<String> keep) {

  public Lesson {
    if (target.isBlank()) {
      throw new IllegalArgumentException("A lesson names the column with the outcome.");
    }
    positive = List.copyOf(positive);
    negative = List.copyOf(negative);
    leaveOut = List.copyOf(leaveOut);
    keep = List.copyOf(keep);
  }

  public static Lesson about(String target) {
    return new Lesson(target, List.of(), List.of(), "", List.of(), List.of());
  }

  public Lesson where(List<String> happened, List<String> didNot) {
    return new Lesson(target, happened, didNot, time, leaveOut, keep);
  }

  public Lesson inOrderOf(String column) {
    return new Lesson(target, positive, negative, column, leaveOut, keep);
  }

  public Lesson leavingOut(List<String> columns) {
    return new Lesson(target, positive, negative, time, columns, keep);
  }

  public Lesson keeping(List<String> columns) {
    return new Lesson(target, positive, negative, time, leaveOut, columns);
  }
}
