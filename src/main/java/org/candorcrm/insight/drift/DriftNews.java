package org.candorcrm.insight.drift;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.candorcrm.access.RowRule;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Messages;
import org.candorcrm.platform.Problem;
import org.candorcrm.platform.WrittenDay;
import org.candorcrm.records.Noteworthy;
import org.candorcrm.records.NoteworthySource;
import org.candorcrm.records.schema.Schemas;
import org.springframework.stereotype.Component;

/** Stages whose probability has drifted, for whoever may change it. */
@Component
final class DriftNews implements NoteworthySource {

  private static final double LEAST = 0.3;

  private final StageDrifts drifts;
  private final Schemas schemas;

  DriftNews(StageDrifts drifts, Schemas schemas) {
    this.drifts = drifts;
    this.schemas = schemas;
  }

  @Override
  public List<Noteworthy> of(Viewer viewer, Instant since, Locale locale) {
    var type = schemas.current().type("stage").orElse(null);
    if (type == null || viewer.on(type.id()).write() instanceof RowRule.Nothing) {
      return List.of();
    }
    try {
      return told(drifts.of(viewer), locale);
    } catch (Problem notForThem) {
      return List.of();
    }
  }

  /** Stages that drift together do so for one cause: the one that is furthest away tells of all. */
  static List<Noteworthy> told(List<StageDrift> drifts, Locale locale) {
    var all =
        drifts.stream().sorted(Comparator.comparingDouble(DriftNews::away).reversed()).toList();
    if (all.isEmpty()) {
      return List.of();
    }
    var first = noteworthy(all.getFirst(), locale);
    if (all.size() == 1) {
      return List.of(first);
    }
    var names = all.stream().skip(1).map(StageDrift::name).collect(Collectors.joining(", "));
    var also = Messages.text("noteworthy.drift.stage.also", locale, Map.of("names", names));
    return List.of(
        new Noteworthy(
            first.topic(),
            first.key(),
            first.weight(),
            first.text(),
            first.line() + " " + also,
            first.place(),
            first.about()));
  }

  private static double away(StageDrift one) {
    return Math.abs(one.now().share() - one.set() / 100.0);
  }

  private static Noteworthy noteworthy(StageDrift one, Locale locale) {
    var words = new HashMap<String, Object>();
    words.put("name", one.name());
    words.put("set", one.set());
    words.put("now", one.refit());
    words.put("hits", one.now().hits());
    words.put("cases", one.now().cases());
    var since = one.since();
    var before = one.before();
    if (since != null && before != null) {
      words.put("since", WrittenDay.of(since, locale));
      words.put("before", Math.round(before.share() * 100));
    }
    var key = since == null ? "ever" : "since";
    return new Noteworthy(
        "drift",
        "drift:stage:" + one.stage(),
        Math.min(1, LEAST + 2 * away(one)),
        Messages.text("noteworthy.drift.stage." + key, locale, words),
        Messages.text("noteworthy.drift.stage.line." + key, locale, words),
        "/stages/" + one.stage(),
        Noteworthy.STAGE_SHARES);
  }
}
