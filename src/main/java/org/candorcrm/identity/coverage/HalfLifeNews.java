package org.candorcrm.identity.coverage;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.candorcrm.access.Capability;
import org.candorcrm.access.Viewer;
import org.candorcrm.identity.coverage.MovingLives.Life;
import org.candorcrm.platform.Messages;
import org.candorcrm.platform.WrittenDay;
import org.candorcrm.records.Noteworthy;
import org.candorcrm.records.NoteworthySource;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schemas;
import org.springframework.stereotype.Component;

/** Half-lives that somebody set and that no longer say what happens, for whoever may set them. */
@Component
final class HalfLifeNews implements NoteworthySource {

  private static final double LEAST = 0.25;
  private static final double PER_DOUBLING = 0.15;
  private static final double MOST = 0.7;

  private final MovingLives lives;
  private final Schemas schemas;

  HalfLifeNews(MovingLives lives, Schemas schemas) {
    this.lives = lives;
    this.schemas = schemas;
  }

  @Override
  public List<Noteworthy> of(Viewer viewer, Instant since, Locale locale) {
    if (!viewer.may(Capability.ADMINISTER_MODEL)) {
      return List.of();
    }
    return lives.all().stream().flatMap(one -> noteworthy(viewer, one, locale).stream()).toList();
  }

  private Optional<Noteworthy> noteworthy(Viewer viewer, Life life, Locale locale) {
    var type = schemas.current().type(life.type()).orElse(null);
    var field = type == null ? null : type.field(life.field()).orElse(null);
    if (type == null || field == null || !viewer.on(type.id()).mayRead(field.id())) {
      return Optional.empty();
    }
    var set = field.traits().halfLifeDays();
    if (set == null || set == 0 || (life.low() <= set && set <= life.high())) {
      return Optional.empty();
    }
    return Optional.of(told(type, field, set, life, locale));
  }

  private static Noteworthy told(RecordType type, Field field, int set, Life life, Locale locale) {
    var words = new HashMap<String, Object>();
    words.put("type", type.pluralLabels().in(locale));
    words.put("name", field.labels().in(locale));
    words.put("set", set);
    words.put("now", life.now());
    words.put("low", life.low());
    words.put("high", life.high());
    words.put("changes", life.changes());
    var since = life.since();
    var before = life.before();
    if (since != null && before != null) {
      words.put("since", WrittenDay.of(since, locale));
      words.put("before", before);
    }
    var key = since == null ? "ever" : "since";
    double doublings = Math.abs(Math.log(life.now() / (double) set) / Math.log(2));
    return new Noteworthy(
        "drift",
        "drift:half-life:" + field.id(),
        Math.min(MOST, LEAST + PER_DOUBLING * doublings),
        Messages.text("noteworthy.drift.half_life." + key, locale, words),
        Messages.text("noteworthy.drift.half_life.line." + key, locale, words),
        "/settings/coverage");
  }
}
