package org.candorcrm.deals.past;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.candorcrm.statistics.Cases;

/**
 * What was known of deals at the moment when they are judged, as a table. Age is not in it: how
 * chances go with age is counted, not learned. Nor is who owns a deal: that would judge a person.
 */
public final class Features {

  /** Columns that are told by the deal's history, not by a field. */
  public static final List<String> HISTORY =
      List.of(
          "pipeline",
          "stage",
          "team",
          "amount",
          "amount_changes",
          "close_date_pushes",
          "due_in_days",
          "contacts_30",
          "quiet_days");

  /** What says nothing honest of a deal that was written down when it was over. */
  private static final Set<String> TOLD_WITH_THE_END =
      Set.of("amount", "amount_changes", "close_date_pushes", "due_in_days");

  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final double LATELY = 30;

  private final List<String> columns;
  private final List<String> fields;
  private final boolean live;

  private Features(List<String> columns, List<String> fields, boolean live) {
    this.columns = List.copyOf(columns);
    this.fields = List.copyOf(fields);
    this.live = live;
  }

  /**
   * @param live whether the deals that are learned from were recorded before they ended
   */
  public static Features of(Collection<DealLife> lives, boolean live) {
    var fields = new TreeSet<String>();
    lives.forEach(life -> fields.addAll(life.fields().keySet()));
    var columns = new ArrayList<String>();
    HISTORY.stream()
        .filter(column -> live || !TOLD_WITH_THE_END.contains(column))
        .forEach(columns::add);
    columns.addAll(fields);
    return new Features(columns, List.copyOf(fields), live);
  }

  /** What is left out because it was written when the outcome was known. */
  public List<String> leftOut() {
    return live ? List.of() : TOLD_WITH_THE_END.stream().sorted().toList();
  }

  /** With two more columns at the end, in the order given to {@link #row}. */
  public Cases cases(List<String[]> rows, String outcome, String moment) {
    var names = new ArrayList<>(columns);
    names.add(outcome);
    names.add(moment);
    return new Cases(names, rows);
  }

  public String[] row(DealLife life, double day, String outcome, String moment) {
    var row = new ArrayList<String>();
    for (var column : columns.subList(0, columns.size() - fields.size())) {
      row.add(history(column, life, day));
    }
    for (var field : fields) {
      row.add(plain(life.fields().getOrDefault(field, Told.NOTHING).at(day), day));
    }
    row.add(outcome);
    row.add(moment);
    return row.toArray(String[]::new);
  }

  private static String history(String column, DealLife life, double day) {
    return switch (column) {
      case "pipeline" -> life.pipeline();
      case "stage" -> life.stageAt(day);
      case "team" -> life.team();
      case "amount" -> number(life.amountAt(day));
      case "amount_changes" -> number(life.amount().changesUntil(day));
      case "close_date_pushes" -> number(life.pushesUntil(day));
      case "due_in_days" -> number(life.closeDateAt(day) - Math.floor(day));
      case "contacts_30" -> number(life.contactsWithin(LATELY, day));
      case "quiet_days" -> number(life.quietAt(day));
      default -> throw new IllegalArgumentException(column);
    };
  }

  /** A date is worth as much as it is far away. */
  private static String plain(String value, double day) {
    return DATE.matcher(value).matches()
        ? number(LocalDate.parse(value).toEpochDay() - Math.floor(day))
        : value;
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.0f", value);
  }
}
