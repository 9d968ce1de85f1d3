package org.candorcrm.insight.understanding;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.candorcrm.insight.measures.Measure;
import org.candorcrm.insight.understanding.Counted.Ranked;
import org.candorcrm.insight.understanding.Meaning.By;
import org.candorcrm.insight.understanding.Meaning.Compare;
import org.candorcrm.insight.understanding.Meaning.Ignored;
import org.candorcrm.insight.understanding.Meaning.Mine;
import org.candorcrm.insight.understanding.Meaning.OfCurrency;
import org.candorcrm.insight.understanding.Meaning.OfFunction;
import org.candorcrm.insight.understanding.Meaning.OfMeasure;
import org.candorcrm.insight.understanding.Meaning.OfMoment;
import org.candorcrm.insight.understanding.Meaning.OfNamed;
import org.candorcrm.insight.understanding.Meaning.OfNumber;
import org.candorcrm.insight.understanding.Meaning.OfPeriod;
import org.candorcrm.insight.understanding.Meaning.OfStep;
import org.candorcrm.insight.understanding.Meaning.Superlative;
import org.candorcrm.insight.understanding.Meaning.Why;
import org.candorcrm.insight.understanding.Reach.Chosen;
import org.candorcrm.insight.understanding.Splitting.Split;
import org.candorcrm.insight.understanding.Understood.Piece;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schema;
import org.jspecify.annotations.Nullable;

/** Puts the words of a question together: first what is counted, then how, of which, by what. */
final class Sense {

  private final List<Measure> measures;
  private final List<Heard> heard;
  private final String currency;
  private final List<Piece> pieces = new ArrayList<>();
  private final Narrowing narrowing = new Narrowing();
  private final @Nullable Measure measure;
  private final @Nullable RecordType type;
  private final @Nullable Reach reach;
  private final @Nullable Ranked ranked;
  private @Nullable String function;
  private @Nullable String field;
  private @Nullable String breakdown;
  private @Nullable String period;
  private @Nullable String step;
  private @Nullable Instant at;

  Sense(Schema schema, List<Measure> measures, List<Heard> heard, String currency) {
    this.currency = currency;
    this.measures = measures;
    this.heard = heard;
    var counted = new Counted(schema, measures, heard);
    this.measure = counted.measure();
    this.type = counted.type();
    this.reach = type == null ? null : new Reach(schema, type, measure);
    this.ranked = counted.ranked();
  }

  Understood made() {
    for (int i = 0; i < heard.size(); ) {
      i += take(i);
    }
    // Of an alias, its first word stands for all of it.
    var written = pieces.stream().filter(piece -> !piece.text().isEmpty()).toList();
    var page = Pages.named(heard);
    var unclear = type == null ? List.<String>of() : Unclear.in(heard, pieces);
    if (type == null || !unclear.isEmpty()) {
      return new Understood(null, null, unclear, page, written);
    }
    var filter = narrowing.expression();
    var parts =
        new Composed(measures, type, measure, function, field, filter, breakdown, period, step);
    if (parts.lacksField()) {
      return new Understood(null, null, Unclear.unknown(pieces), page, written);
    }
    return new Understood(parts.inquiry(), at, unclear, page, written);
  }

  /** How many were taken, at least one. */
  private int take(int i) {
    var one = heard.get(i);
    var split = reach == null || breakdown != null ? null : splits(reach, i);
    if (split != null) {
      breakdown = split.path();
      heard.subList(i, i + split.taken()).forEach(word -> say(word, "breakdown"));
      return split.taken();
    }
    var held = new Held(heard).at(i);
    if (held != null) {
      period = held.period();
      heard.subList(i, i + held.taken()).forEach(word -> say(word, "period"));
      return held.taken();
    }
    int named = named(i);
    if (named > 0) {
      return named;
    }
    int narrowed = narrowed(i);
    if (narrowed > 0) {
      return narrowed;
    }
    say(one, named(one, i) ? "filter" : ordered(i) ? "ignored" : alone(one));
    return 1;
  }

  /** "Top <b>10</b>", "<b>by</b> revenue": the largest part is told first. */
  private boolean ordered(int i) {
    boolean by = ranked != null && i + 1 == ranked.by() && heard.get(i).as(By.class).isPresent();
    boolean split = ranked != null || breakdown != null;
    boolean count = split && heard.get(i).as(OfNumber.class).isPresent();
    return by || count && (superlative(i - 1) || superlative(i + 1));
  }

  private boolean superlative(int i) {
    return i >= 0 && i < heard.size() && heard.get(i).as(Superlative.class).isPresent();
  }

  private @Nullable Split splits(Reach counted, int i) {
    return new Splitting(heard, counted, new Whose(counted.schema(), counted.type()), ranked).at(i);
  }

  /** "Over 50k", "not in Spain", "source is Fair", "closing this month". */
  private int narrowed(int i) {
    var found = reach == null ? null : new Conditions(heard, reach, day()).at(i);
    if (found == null) {
      return 0;
    }
    narrowing.add(found.key(), found.condition());
    heard.subList(i, i + found.taken()).forEach(one -> say(one, "filter"));
    return found.taken();
  }

  private @Nullable String day() {
    if (measure != null) {
      return measure.day();
    }
    return type == null ? null : Composed.day(measures, type);
  }

  private String alone(Heard one) {
    var timed = one.as(OfPeriod.class);
    if (timed.isPresent() && period == null) {
      period = timed.get().word();
      return "period";
    }
    var lookedBack = one.as(OfMoment.class);
    if (lookedBack.isPresent() && at == null) {
      at = lookedBack.get().day().atTime(23, 59, 59).toInstant(ZoneOffset.UTC);
      return "at";
    }
    var stepped = one.as(OfStep.class);
    if (stepped.isPresent()) {
      step = stepped.get().word();
      return "step";
    }
    if (measure != null && one.as(OfMeasure.class).isPresent()) {
      return one.as(OfMeasure.class).get().key().equals(measure.key()) ? "measure" : "unknown";
    }
    if (measure != null && Counted.ends(one, measure)) {
      return "measure";
    }
    var made = one.as(OfFunction.class);
    if (made.isPresent() && function == null && !shareOfPart(made.get())) {
      function = made.get().word();
      return "function";
    }
    if (one.as(Why.class).isPresent()) {
      return why();
    }
    var path = path(one);
    boolean counts = function == null || function.equals("count");
    if (path != null && field == null && number(path) && !(counts && far(path))) {
      field = path;
      return "field";
    }
    if (isCounted(one)) {
      return "type";
    }
    var date = reach == null ? null : reach.date(one);
    if (date != null && date.equals(day())) {
      return "ignored";
    }
    var choice = choice(one);
    if (choice != null) {
      narrowing.add(choice.path(), choice.condition());
      return "filter";
    }
    var named = whose(one);
    if (named != null) {
      narrowing.add(of(one), named);
      return "filter";
    }
    var holding = reach == null ? null : reach.holding(one);
    if (holding != null) {
      narrowing.add(holding, holding);
      return "filter";
    }
    if (one.unknown()) {
      return "unknown";
    }
    var currency = one.as(OfCurrency.class);
    if (currency.isPresent()) {
      return currency.get().code().equals(this.currency) ? "ignored" : "unknown";
    }
    boolean split = breakdown != null || ranked != null || says(By.class);
    boolean largest = one.as(Superlative.class).isPresent() && split;
    return largest || one.as(Ignored.class).isPresent() || one.as(Compare.class).isPresent()
        ? "ignored"
        : "unknown";
  }

  /** "Team North", "by Lars Dreyer", "owner Lars Dreyer". */
  private int named(int i) {
    var one = heard.get(i);
    var next = i + 1 < heard.size() ? whose(heard.get(i + 1)) : null;
    var path = path(one);
    boolean introduces = one.as(By.class).isPresent() || path != null && path.contains("owner");
    if (next == null || !introduces) {
      return 0;
    }
    narrowing.add(of(heard.get(i + 1)), next);
    say(one, "filter");
    say(heard.get(i + 1), "filter");
    return 2;
  }

  /** Colleagues are alternatives to each other, as teams and countries are. */
  private static String of(Heard one) {
    if (one.as(Mine.class).isPresent()) {
      var what = one.as(Mine.class).get().what();
      return what.equals("me") ? "user" : what;
    }
    return one.as(OfNamed.class).map(OfNamed::type).orElse("country");
  }

  /** Why deals were lost is what was noted of each. */
  private String why() {
    var reason =
        reach == null || measure == null || !measure.key().equals(Counted.LOST)
            ? null
            : reach.lostReason();
    if (reason == null || says(By.class)) {
      return "unknown";
    }
    breakdown = reason;
    return "breakdown";
  }

  private @Nullable String whose(Heard one) {
    return reach == null ? null : new Whose(reach.schema(), reach.type()).of(one);
  }

  /** A measure that narrows already does not tell of what it would be a share. */
  private boolean shareOfPart(OfFunction made) {
    return made.word().equals("share")
        && measure != null
        && measure.function() != Measure.Function.SHARE;
  }

  static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private boolean named(Heard one, int i) {
    boolean behind = reach != null && i > 0 && reach.names(one, heard.get(i - 1));
    return behind || reach != null && i + 1 < heard.size() && reach.names(one, heard.get(i + 1));
  }

  private @Nullable String path(Heard one) {
    return reach == null ? null : reach.path(one);
  }

  private @Nullable Chosen choice(Heard one) {
    return reach == null ? null : reach.choice(one);
  }

  private boolean number(String path) {
    return reach != null && reach.number(path);
  }

  /** Of what is only counted, a number that other records have is not what was asked for. */
  private static boolean far(String path) {
    return path.replaceFirst("^deal\\.", "").contains(".");
  }

  private boolean isCounted(Heard one) {
    return reach != null && reach.counts(one);
  }

  private boolean says(Class<? extends Meaning> what) {
    return heard.stream().anyMatch(one -> one.as(what).isPresent());
  }

  private void say(Heard one, String as) {
    pieces.add(new Piece(one.from(), one.to(), one.text(), as));
  }
}
