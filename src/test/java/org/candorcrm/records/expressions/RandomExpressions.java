package org.candorcrm.records.expressions;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.candorcrm.records.schema.RecordType;

/** Writes well-typed expressions by chance, over the model of {@link Trade}. */
final class RandomExpressions {

  private final Random random;
  private final List<UUID> ids;
  private int variables;

  RandomExpressions(Random random, List<UUID> ids) {
    this.random = random;
    this.ids = ids;
  }

  String condition(RecordType type, int depth) {
    return condition(new At(type, ""), depth);
  }

  String number(RecordType type, int depth) {
    return number(new At(type, ""), depth);
  }

  String text(RecordType type, int depth) {
    return text(new At(type, ""), depth);
  }

  String date(RecordType type, int depth) {
    return date(new At(type, ""), depth);
  }

  String moment(RecordType type, int depth) {
    return moment(new At(type, ""), depth);
  }

  /** A place in an expression: a type whose fields are reached with this prefix. */
  private record At(RecordType type, String prefix) {}

  private String condition(At at, int depth) {
    if (depth <= 0) {
      return leaf(at, 0);
    }
    return switch (random.nextInt(10)) {
      case 0, 1 -> "(" + condition(at, depth - 1) + " && " + condition(at, depth - 1) + ")";
      case 2, 3 -> "(" + condition(at, depth - 1) + " || " + condition(at, depth - 1) + ")";
      case 4, 5 -> "!(" + condition(at, depth - 1) + ")";
      case 6 ->
          "(%s ? %s : %s)"
              .formatted(
                  condition(at, depth - 1), condition(at, depth - 1), condition(at, depth - 1));
      case 7 -> "((%s) == (%s))".formatted(condition(at, depth - 1), condition(at, depth - 1));
      default -> leaf(at, depth);
    };
  }

  private String leaf(At at, int depth) {
    return switch (random.nextInt(12)) {
      case 0, 1 -> number(at, depth - 1) + order() + number(at, depth - 1);
      case 2 -> text(at, depth - 1) + order() + text(at, depth - 1);
      case 3 -> text(at, depth - 1) + matcher() + text(at, depth - 2) + ")";
      case 4 -> date(at, depth - 1) + order() + either(date(at, depth - 1), moment(at, depth - 2));
      case 5 -> moment(at, depth - 1) + order() + either(moment(at, depth - 1), "\"2026-03-31\"");
      case 6 -> several(at, depth);
      case 7, 8 -> overRows(at, depth);
      case 9 -> either("has(" + number(at, depth - 1) + ")", text(at, depth - 1) + " != null");
      case 10 -> reference(at);
      default -> odd(at, depth);
    };
  }

  private String odd(At at, int depth) {
    return switch (random.nextInt(9)) {
      case 0 -> yesNo(at);
      case 7 ->
          "during(%s, %s)"
              .formatted(
                  either(date(at, depth - 1), moment(at, depth - 1)),
                  either("'yesterday'", "'this_week'", "'next_quarter'", "'last_year'"));
      case 1 -> yesNo(at) + equal() + either("true", "false", "null", yesNo(at));
      case 2 -> number(at, depth - 1) + " in [" + number(at, depth - 2) + ", 1, null, -7.25]";
      case 3 -> text(at, depth - 1) + " in [" + words() + ", " + words() + "]";
      case 4 -> moment(at, depth - 1) + " - " + moment(at, depth - 1) + order() + duration();
      case 5 -> date(at, depth - 1) + " in [\"2026-03-31\", \"1970-01-01\"]";
      case 6 -> chosen(at);
      default -> date(at, 0) + " - " + date(at, depth - 1) + order() + duration();
    };
  }

  private String yesNo(At at) {
    return named(at, TradeNames.yesNos(at.type), "has(" + at.prefix + "id)");
  }

  private String named(At at, List<String> names, String otherwise) {
    return names.isEmpty() ? otherwise : at.prefix + names.get(random.nextInt(names.size()));
  }

  private String chosen(At at) {
    var chosen = TradeNames.chosen(at.type);
    var text = chosen.get(random.nextInt(chosen.size()));
    return text.contains("@") ? text.replace("@", at.prefix) : at.prefix + text;
  }

  private String reference(At at) {
    String id = "\"" + ids.get(random.nextInt(ids.size())) + "\"";
    String other = either(id, "null", "me", "[" + id + "]");
    return named(at, TradeNames.references(at.type), "id")
        + (other.startsWith("[") ? " in " : equal())
        + other;
  }

  private String several(At at, int depth) {
    String texts = named(at, TradeNames.severalTexts(at.type), "");
    if (texts.isEmpty()) {
      return text(at, depth - 1) + equal() + "null";
    }
    return switch (random.nextInt(11)) {
      case 0 -> texts + equal() + either(words(), "\"+4930123\"", "null", text(at, depth - 1));
      case 1 -> words() + " in " + texts;
      case 2 -> texts + " in [" + words() + ", " + words() + "]";
      case 3 -> texts + matcher() + text(at, depth - 1) + ")";
      case 4 -> texts + ".exists(t, t.contains(" + words() + ") || size(t) > 5)";
      case 5 -> texts + ".all(t, t" + order() + words() + ")";
      case 6 -> texts + ".exists_one(t, t" + order() + text(at, depth - 1) + ")";
      case 7 -> texts + ".filter(t, size(t) > 5).size()" + order() + random.nextInt(3);
      case 8 -> texts + ".filter(t, t" + order() + words() + ").all(u, u" + order() + words() + ")";
      case 9 -> texts + ".count(t, t.lowerAscii()" + equal() + words() + ")" + order() + "1";
      default -> "size(" + texts + ")" + order() + random.nextInt(3);
    };
  }

  private String overRows(At at, int depth) {
    String many = named(at, TradeNames.many(at.type), "");
    if (many.isEmpty() || depth < -2) {
      return number(at, 0) + order() + number(at, 0);
    }
    String field = many.substring(0, many.indexOf(':'));
    var type = Trade.SCHEMA.type(many.substring(many.indexOf(':') + 1)).orElseThrow();
    String variable = "v" + ++variables;
    var there = new At(type, variable + ".");
    return switch (random.nextInt(10)) {
      case 0, 1 -> field + ".exists(" + variable + ", " + condition(there, depth - 1) + ")";
      case 2 -> field + ".all(" + variable + ", " + condition(there, depth - 1) + ")";
      case 3 -> field + ".size()" + order() + random.nextInt(4);
      case 5 -> field + ".exists_one(" + variable + ", " + condition(there, depth - 1) + ")";
      case 6 -> filtered(field, there, depth) + ".size()" + order() + random.nextInt(4);
      case 7 -> filtered(field, there, depth) + equal() + "null";
      case 8 ->
          filtered(field, there, depth)
              + either(
                  ".exists(w, w.id != null)",
                  ".all(w, w.id == null)",
                  ".exists_one(w, true)",
                  ".filter(w, has(w.id)) == null");
      case 4 ->
          field
              + either(".sum(", ".avg(", ".min(", ".max(")
              + variable
              + ", "
              + number(there, depth - 2)
              + ")"
              + order()
              + number(at, 0);
      default ->
          field + ".exists(" + variable + ", " + number(there, 0) + order() + number(at, 0) + ")";
    };
  }

  private String filtered(String field, At there, int depth) {
    var variable = there.prefix.substring(0, there.prefix.length() - 1);
    return field + ".filter(" + variable + ", " + condition(there, depth - 1) + ")";
  }

  private String number(At at, int depth) {
    if (depth > 0) {
      return switch (random.nextInt(9)) {
        case 0 -> "(" + number(at, depth - 1) + " + " + number(at, depth - 1) + ")";
        case 1 -> "(" + number(at, depth - 1) + " - " + number(at, depth - 1) + ")";
        case 2 -> "(" + number(at, depth - 1) + " * " + number(at, depth - 1) + ")";
        case 3 -> "(" + number(at, depth - 1) + " / " + number(at, depth - 1) + ")";
        case 4 -> "(" + number(at, depth - 1) + " % " + number(at, depth - 1) + ")";
        case 5 -> either("abs(", "floor(", "ceil(", "round(", "-(") + number(at, depth - 1) + ")";
        case 6 -> "coalesce(" + number(at, depth - 1) + ", " + number(at, depth - 1) + ")";
        case 7 ->
            "(%s ? %s : %s)"
                .formatted(
                    condition(at, depth - 1), number(at, depth - 1), either("null", number(at, 0)));
        default -> figure(at, depth);
      };
    }
    return named(at, TradeNames.numbers(at.type), literal());
  }

  private String figure(At at, int depth) {
    return switch (random.nextInt(6)) {
      case 0 ->
          either("year(", "quarter(", "month(", "day(", "weekday(") + date(at, depth - 1) + ")";
      case 1 -> "hour(" + moment(at, depth - 1) + ")";
      case 2 -> "size(" + text(at, depth - 1) + ")";
      case 3 -> "days(" + moment(at, depth - 1) + " - " + moment(at, depth - 1) + ")";
      case 4 -> "round(" + number(at, depth - 1) + ", " + random.nextInt(4) + ")";
      default -> literal();
    };
  }

  private String literal() {
    var number = TradeRows.NUMBERS.get(random.nextInt(TradeRows.NUMBERS.size()));
    return number.length() > 18 && number.indexOf('.') < 0 ? number + ".0" : number;
  }

  private String text(At at, int depth) {
    if (depth > 0) {
      return switch (random.nextInt(7)) {
        case 0 -> "(" + text(at, depth - 1) + " + \" \" + " + text(at, depth - 1) + ")";
        case 1 -> "(" + text(at, depth - 1) + " + " + words() + ")";
        case 2 -> "coalesce(" + text(at, depth - 1) + ", " + text(at, depth - 1) + ")";
        case 3 ->
            "(%s ? %s : %s)".formatted(condition(at, depth - 1), text(at, depth - 1), words());
        case 4, 5 -> text(at, depth - 1) + either(".lowerAscii()", ".upperAscii()", ".trim()");
        default -> "text(" + either(number(at, depth - 1), date(at, depth - 1)) + ")";
      };
    }
    return named(at, TradeNames.texts(at.type), words());
  }

  private String words() {
    var text = TradeRows.TEXTS.get(random.nextInt(TradeRows.TEXTS.size()));
    var piece = random.nextInt(3) == 0 ? text.substring(0, Math.min(3, text.length())) : text;
    boolean broken = Character.isHighSurrogate(piece.charAt(piece.length() - 1));
    return '"' + (broken ? text : piece).replace("\\", "\\\\") + '"';
  }

  private String date(At at, int depth) {
    if (depth > 0) {
      return switch (random.nextInt(5)) {
        case 0 -> "(" + date(at, depth - 1) + " + " + duration() + ")";
        case 1 -> "(" + date(at, depth - 1) + " - " + number(at, 0) + " * duration(\"1d\"))";
        case 2 -> "date(" + moment(at, depth - 1) + ")";
        case 3 -> "coalesce(" + date(at, depth - 1) + ", today)";
        default -> "today";
      };
    }
    return named(at, TradeNames.dates(at.type), "date(" + at.prefix + "due)");
  }

  private String moment(At at, int depth) {
    if (depth > 0) {
      return switch (random.nextInt(4)) {
        case 0 -> "(" + moment(at, depth - 1) + " + " + duration() + ")";
        case 1 -> "(" + moment(at, depth - 1) + " - " + number(at, 0) + " * " + duration() + ")";
        case 2 -> "(now - " + duration() + ")";
        default -> "coalesce(" + moment(at, depth - 1) + ", " + date(at, 0) + ")";
      };
    }
    return named(at, TradeNames.moments(at.type), "now");
  }

  private String duration() {
    return "duration(\"" + either("1d", "30d", "1.5h", "-36h", "100000d", "0.5s", "2w") + "\")";
  }

  private String order() {
    return either(" < ", " <= ", " > ", " >= ", " == ", " != ");
  }

  private String equal() {
    return either(" == ", " != ");
  }

  private String matcher() {
    return either(".contains(", ".startsWith(", ".endsWith(");
  }

  private String either(String... some) {
    return some[random.nextInt(some.length)];
  }
}
