package org.candorcrm.insight.understanding;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.candorcrm.insight.understanding.Conditions.Found;
import org.candorcrm.insight.understanding.Meaning.Between;
import org.candorcrm.insight.understanding.Meaning.Compare;
import org.candorcrm.insight.understanding.Meaning.Ignored;
import org.candorcrm.insight.understanding.Meaning.OfField;
import org.candorcrm.insight.understanding.Meaning.OfMeasure;
import org.candorcrm.insight.understanding.Meaning.OfNumber;
import org.candorcrm.insight.understanding.Meaning.OfType;
import org.candorcrm.records.kinds.MoneyKind;
import org.candorcrm.records.schema.RecordType;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that something is above, below or between: "amount over 50k", "more than 500 employees".
 * A number of nothing is an amount of money, where the records have one that is theirs.
 */
record Limits(List<Heard> heard, Reach reach) {

  Limits {
    heard = List.copyOf(heard);
  }

  /** What the words from a place on say, or null. */
  @Nullable Found at(int at) {
    var path = path(at);
    int from = path == null ? at : at + 1;
    // "Amount is over 10000".
    if (path != null && compare(from).filter("=="::equals).isPresent() && limit(from + 1) > 0) {
      from++;
    }
    int end = from + limit(from);
    if (end == from) {
      return null;
    }
    if (path != null) {
      return Found.of(end - at, condition(path, from));
    }
    var behind = path(end);
    if (behind != null) {
      return Found.of(end + 1 - at, condition(behind, from));
    }
    var money = money();
    return money == null || countsOthers(end) || perhapsADay(from)
        ? null
        : Found.of(end - at, condition(money, from));
  }

  /** How many words are "over 50000", "between 10000 and 50000"; 0 where they are not. */
  private int limit(int at) {
    boolean compared = compare(at).filter(one -> !one.equals("==")).isPresent();
    if (compared && number(at + 1) != null) {
      return 2;
    }
    boolean between = at < heard.size() && heard.get(at).as(Between.class).isPresent();
    boolean joined =
        at + 2 < heard.size() && Lexicon.is("joint", Token.stem(heard.get(at + 2).text()));
    return between && joined && number(at + 1) != null && number(at + 3) != null ? 4 : 0;
  }

  private String condition(String path, int at) {
    var first = number(at + 1);
    var operator = compare(at);
    return operator.isPresent()
        ? path + " " + operator.get() + " " + written(first)
        : path + " >= " + written(first) + " && " + path + " <= " + written(number(at + 3));
  }

  private static String written(@Nullable BigDecimal number) {
    return number == null ? "0" : number.toPlainString();
  }

  private Optional<String> compare(int at) {
    return at < heard.size()
        ? heard.get(at).as(Compare.class).map(Compare::operator)
        : Optional.empty();
  }

  private @Nullable BigDecimal number(int at) {
    return at < heard.size()
        ? heard.get(at).as(OfNumber.class).map(OfNumber::number).orElse(null)
        : null;
  }

  private @Nullable String path(int at) {
    var path = at < heard.size() ? reach.path(heard.get(at)) : null;
    return path != null && reach.number(path) ? path : null;
  }

  /** "More than 3 deals", "over 30 days": something else than money. */
  private boolean countsOthers(int at) {
    if (at >= heard.size()) {
      return false;
    }
    var next = heard.get(at);
    boolean thing =
        next.as(OfType.class).isPresent()
            || next.as(OfMeasure.class).isPresent()
            || next.as(OfField.class).isPresent();
    return next.unknown() || thing && next.as(Ignored.class).isEmpty();
  }

  /** "Deals from 2000", "from 31". */
  private boolean perhapsADay(int at) {
    return compare(at).filter(one -> one.endsWith("=")).isPresent()
        && heard.get(at + 1).text().matches("\\d{1,2}|(19|20|21)\\d{2}");
  }

  private @Nullable String money() {
    RecordType type = reach.type();
    if (type.name().equals("deal_stage_change")) {
      return "deal.amount";
    }
    return List.of("amount", "total").stream()
        .filter(name -> type.field(name).filter(one -> one.kind() instanceof MoneyKind).isPresent())
        .findFirst()
        .orElse(null);
  }
}
