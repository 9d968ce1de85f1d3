package org.candorcrm.insight.beliefs;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Messages;
import org.candorcrm.records.Noteworthy;
import org.candorcrm.records.NoteworthySource;
import org.candorcrm.records.schema.Schemas;
import org.springframework.stereotype.Component;

/** Beliefs that turned for this reader, by what they may know today. */
@Component
final class BeliefNews implements NoteworthySource {

  private static final int MOST = 100;
  private static final double OWN = 0.9;
  private static final double OTHERS = 0.5;

  private final BeliefTable table;
  private final Days days;
  private final Counting counting;
  private final Schemas schemas;

  BeliefNews(BeliefTable table, Days days, Counting counting, Schemas schemas) {
    this.table = table;
    this.days = days;
    this.counting = counting;
    this.schemas = schemas;
  }

  @Override
  public List<Noteworthy> of(Viewer viewer, Instant since, Locale locale) {
    var types = Sight.types(viewer, schemas.current());
    var seen = table.seenBy(viewer.user(), types, null, MOST);
    var ids = seen.stream().map(Belief::id).toList();
    var from = LocalDate.ofInstant(since, ZoneOffset.UTC);
    var earlier = days.before(ids, viewer, from);
    var today = days.before(ids, viewer, Counting.today(viewer).plusDays(1));
    var yesterday = days.before(ids, viewer, Counting.today(viewer));
    var turned = new ArrayList<Noteworthy>();
    for (var one : seen) {
      boolean own = one.author().equals(viewer.user());
      var now = (own ? today : yesterday).get(one.id());
      var before = earlier.get(one.id());
      if (now != null
          && before != null
          && now.told() != before.told()
          && counting.readable(one, viewer)) {
        turned.add(
            new Noteworthy(
                "belief",
                "belief:" + one.id(),
                own ? OWN : OTHERS,
                Messages.text("noteworthy.belief." + now.told().word(), locale, Map.of()),
                one.words(),
                "/insight/beliefs/" + one.id()));
      }
    }
    return turned;
  }
}
