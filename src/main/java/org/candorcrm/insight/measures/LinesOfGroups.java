package org.candorcrm.insight.measures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.candorcrm.platform.Folding;
import org.candorcrm.records.query.Groups;
import org.jspecify.annotations.Nullable;

/** Lines by segment, made of groups as they were read. */
final class LinesOfGroups {

  private final @Nullable String breakdown;
  private final Map<String, TreeMap<LocalDate, Tally>> lines = new TreeMap<>();
  private final Map<String, String> labels = new TreeMap<>();

  LinesOfGroups(@Nullable String breakdown) {
    this.breakdown = breakdown;
  }

  void take(Groups.Group group, LocalDate start) {
    var key = breakdown == null ? null : group.key().get(breakdown);
    var segment = segment(key);
    if (key instanceof Groups.Member(var id, var title)) {
      labels.put(segment, title == null ? "" : title);
    } else if (key != null && !segment.equals(key.toString())) {
      labels.putIfAbsent(segment, key.toString());
    }
    var tally =
        new Tally(
            number(group, "n").longValueExact(),
            number(group, "total"),
            group.measures().get("middle") == null ? null : number(group, "middle"));
    lines.computeIfAbsent(segment, one -> new TreeMap<>()).merge(start, tally, Tally::plus);
  }

  List<Line> all() {
    if (breakdown == null && lines.isEmpty()) {
      return List.of(new Line("", null, new TreeMap<>()));
    }
    return lines.entrySet().stream()
        .map(line -> new Line(line.getKey(), labels.get(line.getKey()), line.getValue()))
        .toList();
  }

  private static String segment(@Nullable Object key) {
    return switch (key) {
      case null -> "";
      case Groups.Member member -> member.id().toString();
      default -> Folding.fold(key.toString());
    };
  }

  private static BigDecimal number(Groups.Group group, String name) {
    return switch (group.measures().get(name)) {
      case Groups.Amount amount -> amount.amount();
      case BigDecimal number -> number;
      case Number number -> new BigDecimal(number.toString());
      case null, default -> BigDecimal.ZERO;
    };
  }
}
