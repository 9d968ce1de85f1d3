package org.candorcrm.records.kinds;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.candorcrm.platform.Problem;

/** Makes a kind from its name and settings, as they stand in models and metadata. */
public final class FieldKinds {

  public static final List<String> NAMES =
      List.of(
          "text",
          "long_text",
          "number",
          "money",
          "date",
          "moment",
          "yes_no",
          "choice",
          "choices",
          "emails",
          "phones",
          "links",
          "address",
          "person_name",
          "rating",
          "relation",
          "relations",
          "inverse",
          "file",
          "json",
          "formula",
          "roll_up");

  private FieldKinds() {}

  /**
   * @param settings strings, numbers, booleans, lists and maps
   * @throws Problem {@code kind_unknown}, {@code setting_missing}, {@code setting_invalid}, {@code
   *     setting_unknown}
   */
  public static FieldKind of(String kindName, Map<String, ?> settings) {
    var given = new Settings(settings);
    var kind = kind(kindName, given);
    given.refuseOthers();
    return kind;
  }

  private static FieldKind kind(String name, Settings given) {
    return switch (name) {
      case "text" -> new TextKind();
      case "long_text" -> new LongTextKind();
      case "number" ->
          new NumberKind(
              given.whole("scale", NumberKind.USUAL_SCALE),
              given.number("min"),
              given.number("max"));
      case "money" -> new MoneyKind();
      case "date" -> new DateKind();
      case "moment" -> new MomentKind();
      case "yes_no" -> new YesNoKind();
      case "choice" -> new ChoiceKind(given.choices("choices"), given.text("choices_from"));
      case "choices" -> new ChoicesKind(given.choices("choices"), given.yes("open"));
      case "emails" -> new EmailsKind();
      case "phones" -> new PhonesKind();
      case "links" -> new LinksKind();
      case "address" -> new AddressKind();
      case "person_name" -> new PersonNameKind();
      case "rating" -> new RatingKind(given.whole("max", RatingKind.USUAL_MAX));
      case "relation" -> new RelationKind(given.texts("to"), given.text("inverse"));
      case "relations" -> new RelationsKind(given.needed("to"), given.text("inverse"));
      case "inverse" -> new InverseKind(given.needed("of"), given.needed("via"));
      case "file" -> new FileKind();
      case "json" -> new JsonKind();
      case "formula" ->
          new FormulaKind(given.needed("expression"), Computed.type(given.needed("result")));
      case "roll_up" -> rollUp(given);
      default ->
          throw Problem.invalid("kind_unknown")
              .with("kind", name.length() > 40 ? name.substring(0, 40) : name)
              .with("kinds", NAMES);
    };
  }

  private static RollUpKind rollUp(Settings given) {
    var result = given.text("result");
    return new RollUpKind(
        given.needed("relation"),
        function(given.needed("function")),
        given.text("field"),
        given.text("filter"),
        result == null ? ValueType.NUMBER : Computed.type(result));
  }

  private static RollUpKind.Function function(String name) {
    for (var function : RollUpKind.Function.values()) {
      if (function.name().toLowerCase(Locale.ROOT).equals(name)) {
        return function;
      }
    }
    throw Problem.invalid("setting_invalid").with("setting", "function");
  }
}
