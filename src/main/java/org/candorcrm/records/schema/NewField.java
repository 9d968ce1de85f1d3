package org.candorcrm.records.schema;

import java.util.Map;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.kinds.FieldKind;
import org.candorcrm.records.kinds.Labels;
import org.jspecify.annotations.Nullable;

/**
 * A field that a type is to get.
 *
 * @param name lower-case letters, digits and underscores, at most 28; custom ones begin with {@code
 *     x_}
 * @param labels what people read, by language
 * @param inverseLabels for a relation with an inverse: the labels of the field on the other side;
 *     null leaves them to the type
 */
public record NewField(
    String name,
    Labels labels,
    FieldKind kind,
    Field.Traits traits,
    @Nullable Labels inverseLabels) {

  /**
   * @throws Problem {@code field_name_invalid}, {@code label_invalid}, {@code help_invalid}, {@code
   *     setting_invalid}, {@code field_not_indexable}, {@code field_not_searchable}, {@code
   *     field_not_unique}
   */
  public NewField {
    Names.check(name, "field_name_invalid");
    labels = Names.checked(labels);
    Fitness.check(name, kind, traits);
  }

  public NewField(
      String name,
      Map<String, String> labels,
      FieldKind kind,
      Field.Traits traits,
      Map<String, String> inverseLabels) {
    this(
        name,
        new Labels(labels),
        kind,
        traits,
        inverseLabels.isEmpty() ? null : new Labels(inverseLabels));
  }
}
