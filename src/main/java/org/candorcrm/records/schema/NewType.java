package org.candorcrm.records.schema;

import java.util.HashSet;
import java.util.List;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.kinds.Labels;
import org.candorcrm.records.schema.RecordType.Origin;
import org.jspecify.annotations.Nullable;

/**
 * A record type that a workspace is to get. The fields that every type has are not among its
 * fields.
 *
 * @param name singular; lower-case letters, digits and underscores, at most 28
 * @param plural the noun of the API and the name of the table
 * @param labels singular, by language
 * @param pluralLabels plural, by language
 * @param titleField one of the fields
 * @param position where it stands among the types
 * @param icon name of the picture beside it, or null
 */
public record NewType(
    String name,
    String plural,
    Labels labels,
    Labels pluralLabels,
    Origin origin,
    String titleField,
    boolean behaviour,
    int position,
    List<NewField> fields,
    @Nullable String icon) {

  public static final int MOST_FIELDS = 200;

  /**
   * @throws Problem {@code type_name_invalid}, {@code label_invalid}, {@code field_twice}, {@code
   *     title_field_unknown}, {@code too_many_fields}, {@code icon_invalid}
   */
  public NewType {
    Names.check(name, "type_name_invalid");
    Names.check(plural, "type_name_invalid");
    labels = Names.checked(labels);
    pluralLabels = Names.checked(pluralLabels);
    icon = Names.icon(icon);
    fields = List.copyOf(fields);
    if (fields.size() > MOST_FIELDS) {
      throw Problem.invalid("too_many_fields").with("most", MOST_FIELDS);
    }
    var names = new HashSet<>(SystemFields.NAMES);
    for (var field : fields) {
      if (!names.add(field.name())) {
        throw Problem.invalid("field_twice").field(field.name());
      }
    }
    if (fields.stream().noneMatch(f -> f.name().equals(titleField))) {
      throw Problem.invalid("title_field_unknown").with("title", titleField);
    }
  }
}
