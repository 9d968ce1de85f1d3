package org.candorcrm.records.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.kinds.Labels;
import org.candorcrm.records.kinds.PersonNameKind;
import org.candorcrm.records.kinds.TextKind;
import org.candorcrm.records.schema.Field.Measure;
import org.candorcrm.records.schema.Field.Traits;
import org.candorcrm.records.schema.NewField;
import org.candorcrm.records.schema.NewType;
import org.candorcrm.records.schema.RecordType.Origin;
import org.candorcrm.records.schema.Schema;
import tools.jackson.databind.JsonNode;

/**
 * Reads the record type that a request asks for. Every custom type has a field {@code name} that
 * names its records; its other fields begin with {@code x_}.
 */
final class TypeWish {

  private static final Set<String> KNOWN =
      Set.of(
          "name",
          "plural",
          "label",
          "labels",
          "plural_label",
          "plural_labels",
          "title",
          "behaviour",
          "icon",
          "fields");
  private static final int AFTER_STANDARD_ONES = 1_000;
  private static final String NAME = "name";
  private static final Labels CALLED = new Labels(Map.of("en", "Name", "de", "Name"));

  private TypeWish() {}

  static NewType read(JsonNode body, Schema schema) {
    var wish = Wish.of(body, KNOWN);
    var name = FieldWish.custom(wish.needed("name"));
    var given = wish.text("plural");
    var plural = FieldWish.custom(given == null ? plural(name) : given);
    var labels = wish.labels("label", "labels", null);
    if (labels == null) {
      throw Problem.invalid("property_missing").field("label");
    }
    var suggested = Labels.of(plural(labels.english()));
    var pluralLabels = wish.labels("plural_label", "plural_labels", null);
    var fields = fields(wish.items("fields"), new InverseNames(schema, plural));
    var title = title(wish, fields);
    return new NewType(
        name,
        plural,
        labels,
        pluralLabels == null ? suggested : pluralLabels,
        Origin.CUSTOM,
        title,
        wish.yes("behaviour", false),
        AFTER_STANDARD_ONES,
        fields,
        wish.text("icon"));
  }

  /** English, and good enough: {@code plural} and {@code plural_label} say it better. */
  private static String plural(String word) {
    if (word.endsWith("y")
        && word.length() > 1
        && "aeiou".indexOf(word.charAt(word.length() - 2)) < 0) {
      return word.substring(0, word.length() - 1) + "ies";
    }
    return word.endsWith("s") || word.endsWith("x") || word.endsWith("ch")
        ? word + "es"
        : word + "s";
  }

  private static List<NewField> fields(List<JsonNode> wanted, InverseNames inverses) {
    var fields = new ArrayList<NewField>();
    for (var body : wanted) {
      var name = FieldWish.name(body);
      fields.add(FieldWish.read(body, name.equals(NAME) ? NAME : FieldWish.custom(name), inverses));
    }
    if (fields.stream().noneMatch(f -> f.name().equals(NAME))) {
      var traits = new Traits(true, false, false, true, true, Measure.NONE, null, null);
      fields.addFirst(new NewField(NAME, CALLED, new TextKind(), traits, null));
    }
    return fields;
  }

  private static String title(Wish wish, List<NewField> fields) {
    var given = wish.text("title");
    var title = given == null || given.equals(NAME) ? NAME : FieldWish.custom(given);
    for (var field : fields) {
      if (field.name().equals(title)) {
        if (!(field.kind() instanceof TextKind) && !(field.kind() instanceof PersonNameKind)) {
          throw Problem.invalid("title_field_unfit").field(title);
        }
        return title;
      }
    }
    throw Problem.invalid("title_field_unknown").with("title", Wish.abridged(title));
  }
}
