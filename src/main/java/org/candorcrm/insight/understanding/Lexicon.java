package org.candorcrm.insight.understanding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.candorcrm.access.RowRule;
import org.candorcrm.access.Viewer;
import org.candorcrm.insight.answers.Inquiries;
import org.candorcrm.insight.measures.Measure;
import org.candorcrm.insight.understanding.Meaning.Against;
import org.candorcrm.insight.understanding.Meaning.Ahead;
import org.candorcrm.insight.understanding.Meaning.Before;
import org.candorcrm.insight.understanding.Meaning.Between;
import org.candorcrm.insight.understanding.Meaning.By;
import org.candorcrm.insight.understanding.Meaning.Compare;
import org.candorcrm.insight.understanding.Meaning.Holding;
import org.candorcrm.insight.understanding.Meaning.Ignored;
import org.candorcrm.insight.understanding.Meaning.Mine;
import org.candorcrm.insight.understanding.Meaning.Not;
import org.candorcrm.insight.understanding.Meaning.OfChoice;
import org.candorcrm.insight.understanding.Meaning.OfCountry;
import org.candorcrm.insight.understanding.Meaning.OfCurrency;
import org.candorcrm.insight.understanding.Meaning.OfField;
import org.candorcrm.insight.understanding.Meaning.OfFunction;
import org.candorcrm.insight.understanding.Meaning.OfMeasure;
import org.candorcrm.insight.understanding.Meaning.OfNamed;
import org.candorcrm.insight.understanding.Meaning.OfPeriod;
import org.candorcrm.insight.understanding.Meaning.OfStep;
import org.candorcrm.insight.understanding.Meaning.OfType;
import org.candorcrm.insight.understanding.Meaning.Superlative;
import org.candorcrm.insight.understanding.Meaning.Which;
import org.candorcrm.insight.understanding.Meaning.Who;
import org.candorcrm.insight.understanding.Meaning.Why;
import org.candorcrm.platform.YamlResource;
import org.candorcrm.records.kinds.Choice;
import org.candorcrm.records.kinds.ChoiceKind;
import org.candorcrm.records.kinds.ChoicesKind;
import org.candorcrm.records.kinds.JsonKind;
import org.candorcrm.records.kinds.LongTextKind;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schema;
import org.jspecify.annotations.Nullable;

/** What words mean to one viewer: those of the data model, as far as they may read it, and ours. */
final class Lexicon {

  private static final Map<String, Object> OURS = YamlResource.read("/insight/words.yaml");

  private final Map<String, List<Meaning>> phrases = new LinkedHashMap<>();
  private int longest = 1;

  private Lexicon() {}

  static Lexicon of(Viewer viewer, Schema schema, List<Measure> measures) {
    var lexicon = new Lexicon();
    lexicon.take("periods", OfPeriod::new);
    lexicon.take("ahead", Ahead::new);
    lexicon.take("before", Before::new);
    lexicon.take("steps", OfStep::new);
    var known = measures.stream().map(Measure::key).toList();
    for (var measure : measures) {
      measure
          .labels()
          .all()
          .forEach(label -> {
            lexicon.add(label, new OfMeasure(measure.key()));
            lexicon.addTurned(label, new OfMeasure(measure.key()));
          });
    }
    words("measures")
        .forEach((key, all) -> {
          if (known.contains(key)) {
            all.forEach(word -> lexicon.add(word, new OfMeasure(key)));
          }
        });
    lexicon.take("functions", OfFunction::new);
    list("by").forEach(word -> lexicon.add(word, new By()));
    Map.of("is", "==", "more", ">", "less", "<", "least", ">=", "most", "<=")
        .forEach((name, operator) ->
            list(name).forEach(word -> lexicon.add(word, new Compare(operator))));
    var types =
        schema.types().stream()
            .filter(type -> !type.retired())
            .filter(type -> !viewer.on(type.id()).read().equals(RowRule.NOTHING))
            .toList();
    types.forEach(type -> lexicon.ofType(viewer, type));
    types.forEach(type ->
        words("types")
            .getOrDefault(type.name(), List.of())
            .forEach(word -> lexicon.add(word, new OfType(type.name()))));
    types.forEach(type ->
        words("fields")
            .forEach((path, all) -> {
              if (Inquiries.label(schema, type, path).isPresent() || path.equals("owner.teams")) {
                all.forEach(word -> lexicon.add(word, new OfField(type.name(), path)));
              }
            }));
    types.forEach(lexicon::ofStates);
    list("who").forEach(word -> lexicon.add(word, new Who()));
    list("why").forEach(word -> lexicon.add(word, new Why()));
    if (types.stream().anyMatch(type -> type.name().equals("deal"))) {
      list("deal_amount")
          .forEach(word -> {
            lexicon.add(word, new OfType("deal"));
            lexicon.add(word, new OfField("deal", "amount"));
          });
    }
    list("against").forEach(word -> lexicon.add(word, new Against()));
    list("which").forEach(word -> lexicon.add(word, new Which()));
    list("superlatives").forEach(word -> lexicon.add(word, new Superlative()));
    list("not").forEach(word -> lexicon.add(word, new Not()));
    list("between").forEach(word -> lexicon.add(word, new Between()));
    lexicon.take("mine", Mine::new);
    lexicon.take("currencies", OfCurrency::new);
    if (types.stream().anyMatch(type -> type.name().equals("interaction"))) {
      lexicon.take("kinds", key -> new OfChoice("interaction", "kind", key));
      lexicon.take("directions", key -> new OfChoice("interaction", "direction", key));
    }
    list("ignored").forEach(word -> lexicon.add(word, new Ignored()));
    Countries.BY_STEMS.forEach((stems, code) -> lexicon.put(stems, new OfCountry(code)));
    return lexicon;
  }

  private void ofType(Viewer viewer, RecordType type) {
    type.labels().all().forEach(label -> add(label, new OfType(type.name())));
    type.pluralLabels().all().forEach(label -> add(label, new OfType(type.name())));
    for (var field : type.activeFields()) {
      if (viewer.on(type.id()).mayRead(field.id()) && askable(field)) {
        field.labels().all().forEach(label -> add(label, new OfField(type.name(), field.name())));
        choices(field)
            .forEach(choice ->
                choice
                    .labels()
                    .all()
                    .forEach(label ->
                        add(label, new OfChoice(type.name(), field.name(), choice.key()))));
      }
    }
  }

  private void ofStates(RecordType type) {
    var state = states().get(type.name());
    if (state != null) {
      state.words().forEach(word -> add(word, new Holding(type.name(), state.holds())));
    }
  }

  private static boolean askable(Field field) {
    return !(field.kind() instanceof LongTextKind)
        && !(field.kind() instanceof JsonKind)
        && !field.name().equals("version");
  }

  private static List<Choice> choices(Field field) {
    return switch (field.kind()) {
      case ChoiceKind one -> one.choices();
      case ChoicesKind several -> several.choices();
      default -> List.of();
    };
  }

  /** Names as a whole, and a word of them where it names only one. */
  void take(List<OfNamed> all, List<String> words) {
    all.forEach(one -> add(one.name(), one));
    for (var word : words) {
      var stem = Token.stem(word);
      var so =
          all.stream()
              .filter(one -> Token.of(one.name()).stream().anyMatch(t -> t.stem().equals(stem)))
              .toList();
      if (so.size() == 1) {
        add(word, so.getFirst());
      }
    }
  }

  /** What some words in a row can mean; nothing where they mean nothing. */
  List<Meaning> meanings(List<Token> tokens) {
    var stems = String.join(" ", tokens.stream().map(Token::stem).toList());
    return phrases.getOrDefault(stems, List.of());
  }

  int longest() {
    return longest;
  }

  private void add(String phrase, Meaning meaning) {
    put(Token.stems(phrase), meaning);
  }

  /** "Won deals" beside "deals won". */
  private void addTurned(String phrase, Meaning meaning) {
    var words = new ArrayList<>(Arrays.asList(Token.stems(phrase).split(" ")));
    if (words.size() == 2) {
      put(words.get(1) + " " + words.get(0), meaning);
    }
  }

  private void put(String stems, Meaning meaning) {
    if (!stems.isBlank()) {
      var all = phrases.computeIfAbsent(stems, key -> new ArrayList<>());
      if (!all.contains(meaning)) {
        all.add(meaning);
      }
      longest = Math.max(longest, stems.split(" ").length);
    }
  }

  private void take(String name, java.util.function.Function<String, Meaning> of) {
    words(name).forEach((key, all) -> all.forEach(word -> add(word, of.apply(key))));
  }

  /** Whether a word is one of a list of ours. */
  static boolean is(String name, Token token) {
    return is(name, token.stem());
  }

  static boolean is(String name, String stem) {
    return list(name).stream().anyMatch(word -> Token.stems(word).equals(stem));
  }

  /** Whether the word at a place is one of a list of ours. */
  static boolean named(String name, List<Token> tokens, int at) {
    return at < tokens.size() && !tokens.get(at).quoted() && is(name, tokens.get(at));
  }

  /** How many words from a place on are one of the phrases of a list of ours; 0 for none. */
  static int taken(String name, List<Token> tokens, int at) {
    int most = 0;
    for (var phrase : dates(name)) {
      var stems = Token.of(phrase).stream().map(Token::stem).toList();
      int end = at + stems.size();
      if (end <= tokens.size()
          && stems.equals(tokens.subList(at, end).stream().map(Token::stem).toList())) {
        most = Math.max(most, stems.size());
      }
    }
    return most;
  }

  /** 1 to 12, or 0 where the word is no month. */
  static int month(List<Token> tokens, int at) {
    var months = dates("months");
    for (int i = 0; at < tokens.size() && i < months.size(); i++) {
      for (var name : months.get(i).split(" ")) {
        if (!tokens.get(at).quoted() && Token.stem(name).equals(tokens.get(at).stem())) {
          return i + 1;
        }
      }
    }
    return 0;
  }

  private static List<String> dates(String name) {
    return Objects.requireNonNull(words("dates").get(name), name);
  }

  /** What some words in a row are another way of saying, or null. */
  static @Nullable String alias(List<Token> tokens) {
    var stems = String.join(" ", tokens.stream().map(Token::stem).toList());
    for (var alias : words("aliases").entrySet()) {
      if (alias.getValue().stream().anyMatch(one -> Token.stems(one).equals(stems))) {
        return alias.getKey();
      }
    }
    return null;
  }

  /** A condition, and the words for it. */
  private record State(String holds, List<String> words) {}

  @SuppressWarnings("unchecked")
  private static Map<String, State> states() {
    var all = new LinkedHashMap<String, State>();
    ((Map<String, Map<String, Object>>) Objects.requireNonNull(OURS.get("states")))
        .forEach((type, one) ->
            all.put(
                type,
                new State(
                    (String) Objects.requireNonNull(one.get("holds")),
                    (List<String>) Objects.requireNonNull(one.get("words")))));
    return all;
  }

  @SuppressWarnings("unchecked")
  static Map<String, List<String>> words(String name) {
    return (Map<String, List<String>>) Objects.requireNonNull(OURS.get(name), name);
  }

  @SuppressWarnings("unchecked")
  private static List<String> list(String name) {
    return (List<String>) Objects.requireNonNull(OURS.get(name), name);
  }
}
