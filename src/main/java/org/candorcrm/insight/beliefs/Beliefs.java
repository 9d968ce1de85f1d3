package org.candorcrm.insight.beliefs;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.candorcrm.access.Capability;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.Viewers;
import org.candorcrm.access.gate.Body;
import org.candorcrm.access.gate.Versions;
import org.candorcrm.insight.beliefs.Days.Day;
import org.candorcrm.platform.Ids;
import org.candorcrm.platform.Moments;
import org.candorcrm.platform.Patience;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.Records;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schemas;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hunches: writing them, looking at them, sharing them, letting them go. */
@Component
final class Beliefs {

  private static final int LONGEST = 300;
  private static final int MOST = 200;
  private static final int MOST_AT_ONCE = 10;

  private final BeliefTable table;
  private final Days days;
  private final Counting counting;
  private final Testing testing;
  private final Records records;
  private final Schemas schemas;
  private final Viewers viewers;
  private final Patience patience;
  private final Clock clock;

  Beliefs(
      BeliefTable table,
      Days days,
      Counting counting,
      Testing testing,
      Records records,
      Schemas schemas,
      Viewers viewers,
      Patience patience,
      Clock clock) {
    this.table = table;
    this.days = days;
    this.counting = counting;
    this.testing = testing;
    this.records = records;
    this.schemas = schemas;
    this.viewers = viewers;
    this.patience = patience;
    this.clock = clock;
  }

  /**
   * Some of what the viewer sees.
   *
   * @param next where the next ones begin, or null where these are the last
   */
  record Some(List<BeliefView> items, @Nullable UUID next) {}

  /**
   * Own and shared ones whose words the viewer may read, the newest first, with what they knew of
   * them yesterday or today.
   */
  Some list(Viewer viewer, @Nullable UUID before, int limit) {
    return patience.with(() -> some(viewer, before, limit));
  }

  private Some some(Viewer viewer, @Nullable UUID before, int limit) {
    var types = Sight.types(viewer, schemas.current());
    var all = table.seenBy(viewer.user(), types, before, limit);
    var found = all.stream().filter(one -> counting.readable(one, viewer)).toList();
    var today = Counting.today(viewer);
    var ids = found.stream().map(Belief::id).toList();
    var own = days.before(ids, viewer, today.plusDays(1));
    var others = days.before(ids, viewer, today);
    var authors = found.stream().map(Belief::author).distinct().toList();
    var names = records.titles(viewer, "user", authors);
    // Those that nobody has looked at for this viewer are counted now, as far as that is quick.
    int[] unseen = {MOST_AT_ONCE};
    var items =
        found.stream()
            .map(one -> {
              boolean mine = one.author().equals(viewer.user());
              var day = (mine ? own : others).get(one.id());
              if (day == null && unseen[0]-- > 0) {
                day = counting.shown(one, viewer).orElse(null);
              }
              return BeliefView.of(one, names.get(one.author()), mine, day, List.of());
            })
            .toList();
    return new Some(items, all.size() < limit ? null : all.getLast().id());
  }

  /**
   * @throws Problem {@code belief_unknown}, also where it is private or about what the viewer may
   *     not read
   */
  BeliefView get(Viewer viewer, UUID id) {
    var one = find(viewer, id);
    var day = counting.shown(one, viewer).orElseThrow(() -> unknown(id));
    // What a narrowed key counts is nothing that its owner was told.
    if (!viewers.narrowed(viewer)) {
      days.seen(id, viewer.user(), day.told(), viewer.now());
    }
    return view(viewer, one, day);
  }

  BeliefView write(Viewer viewer, Body body) {
    var words = body.text("words");
    if (words.length() > LONGEST) {
      throw Problem.invalid("belief_words_too_long").field("words").with("most", LONGEST);
    }
    if (table.count(viewer.user()) >= MOST) {
      throw Problem.invalid("belief_too_many").with("most", MOST);
    }
    var statement = Statements.read(body.node("statement"));
    testing.check(viewer, statement);
    mayShare(viewer, body.flag("shared", false));
    var now = Moments.now(clock);
    var belief =
        new Belief(
            Ids.next(),
            1,
            viewer.user(),
            words,
            statement,
            type(statement).id(),
            sure(body),
            now,
            until(body, viewer),
            body.flag("shared", false));
    // Counted before it is kept: what cannot be tested is no belief.
    testing.test(viewer, statement, belief.period());
    table.add(belief);
    return get(viewer, belief.id());
  }

  /** What the data would say today, of a statement that nobody has written yet. */
  Tested preview(Viewer viewer, Body body) {
    var statement = Statements.read(body.node("statement"));
    testing.check(viewer, statement);
    return testing.test(viewer, statement, new Period(viewer.now(), until(body, viewer)));
  }

  BeliefView share(Viewer viewer, UUID id, int expected, Body body) {
    var before = own(viewer, id);
    Versions.check(expected, before.version());
    mayShare(viewer, body.flag("shared", before.shared()) && !before.shared());
    if (!table.share(id, expected, body.flag("shared", before.shared()))) {
      Versions.check(expected, own(viewer, id).version());
    }
    return get(viewer, id);
  }

  private static void mayShare(Viewer viewer, boolean shared) {
    if (shared && !viewer.may(Capability.SHARE_VIEWS)) {
      throw Problem.forbidden("sharing_not_allowed");
    }
  }

  void retire(Viewer viewer, UUID id) {
    table.retire(own(viewer, id).id(), Moments.now(clock));
  }

  Calibration calibration(Viewer viewer) {
    var own = table.of(viewer.user());
    var ids = own.stream().map(Belief::id).toList();
    return Calibration.of(own, days.before(ids, viewer, Counting.today(viewer).plusDays(1)));
  }

  private BeliefView view(Viewer viewer, Belief one, Day day) {
    var name = records.titles(viewer, "user", List.of(one.author())).get(one.author());
    boolean mine = one.author().equals(viewer.user());
    var trend = days.trend(one.id(), viewer, day.day());
    return BeliefView.of(one, name, mine, day, trend);
  }

  private Belief find(Viewer viewer, UUID id) {
    return table
        .find(id)
        .filter(one -> one.shared() || one.author().equals(viewer.user()))
        .filter(one -> Sight.any(viewer, one.type()))
        .orElseThrow(() -> unknown(id));
  }

  private Belief own(Viewer viewer, UUID id) {
    var one = find(viewer, id);
    if (!one.author().equals(viewer.user())) {
      throw Problem.forbidden("belief_not_yours");
    }
    return one;
  }

  private static Problem unknown(UUID id) {
    return Problem.notFound("belief_unknown").with("id", id);
  }

  private RecordType type(Statement statement) {
    return schemas.current().type(statement.type()).orElseThrow();
  }

  private static int sure(Body body) {
    var node = body.node("sure");
    int sure = node != null && node.isIntegralNumber() && node.canConvertToInt() ? node.asInt() : 0;
    if (sure < 1 || sure > 99) {
      throw Problem.invalid("belief_sure_invalid").field("sure");
    }
    return sure;
  }

  private static @Nullable LocalDate until(Body body, Viewer viewer) {
    var text = body.optionalText("until");
    if (text == null) {
      return null;
    }
    try {
      var day = LocalDate.parse(text);
      if (day.isAfter(Counting.today(viewer)) && day.getYear() < 9999) {
        return day;
      }
    } catch (DateTimeParseException notOne) {
      // Told below.
    }
    throw Problem.invalid("belief_until_invalid").field("until");
  }
}
