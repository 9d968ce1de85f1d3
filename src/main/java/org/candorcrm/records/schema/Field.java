package org.candorcrm.records.schema;

import java.time.Instant;
import org.candorcrm.records.kinds.FieldKind;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one thing of a record type.
 *
 * @param id stable, unique in the workspace
 * @param name frozen API name; custom fields begin with {@code x_}
 * @param column frozen physical name that the kind's column suffixes are appended to
 * @param label what people read; changeable
 * @param kind how values are stored, parsed, compared and shown
 * @param traits what else the model says of it
 * @param retiredAt when it was taken out of use; its values stay
 */
public record Field(
    int id,
    String name,
    String column,
    String label,
    FieldKind kind,
    Traits traits,
    @Nullable Instant retiredAt) {

  /**
   * @param required a record may not be without it
   * @param readOnly only Candor writes it (created_at, version, formula, ...)
   * @param unique no two records share a value that is written the same way; never e-mail or phone
   * @param searchable part of the folded search text
   * @param indexed has an index for filter and sort
   * @param measure what a figure over it says about the colleague it belongs to
   * @param help one sentence for people, or null
   */
  public record Traits(
      boolean required,
      boolean readOnly,
      boolean unique,
      boolean searchable,
      boolean indexed,
      Measure measure,
      @Nullable String help) {

    public static final Traits PLAIN =
        new Traits(false, false, false, false, false, Measure.NONE, null);
  }

  /** Person measures: behaviour of a colleague is guarded, outcomes are open and logged. */
  public enum Measure {
    NONE,
    BEHAVIOUR,
    OUTCOME
  }

  public boolean custom() {
    return name.startsWith("x_");
  }

  public boolean retired() {
    return retiredAt != null;
  }

  /** The physical column with this suffix. */
  public String column(String suffix) {
    return column + suffix;
  }
}
