package org.candorcrm.statistics;

import java.util.List;
import java.util.Locale;

/**
 * Why a chance is what it is.
 *
 * @param reasons what moves it away from the usual, the strongest first
 * @param changes what it would be if one thing were different
 */
public record Why(Chance chance, List<Reason> reasons, List<Change> changes) {

  public Why {
    reasons = List.copyOf(reasons);
    changes = List.copyOf(changes);
  }

  /**
   * @param points by how much the probability is higher because of it, in points of 100
   */
  public record Reason(String column, String value, double points) {

    public String words() {
      String is = value.isBlank() ? column + " is not known" : column + " is " + value;
      return String.format(
          Locale.ROOT, "%s: %.0f points %s", is, Math.abs(points), points < 0 ? "lower" : "higher");
    }
  }

  /**
   * @param probability what would be said if the column held this value
   */
  public record Change(String column, String value, double probability) {

    public String words() {
      return String.format(Locale.ROOT, "if %s were %s, %.0f %%", column, value, 100 * probability);
    }
  }
}
