package org.candorcrm.records.schema;

import java.time.Instant;
import java.util.Set;
import org.candorcrm.records.kinds.FieldKind;
import org.candorcrm.records.kinds.Labels;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What is known of one thing of a record type.
 *
 * @param id stable, unique in the workspace
 * @param name frozen API name; custom fields begin with {@code x_}
 * @param column frozen physical name that the kind's column suffixes are appended to
 * @param labels what people read, by language; changeable
 * @param kind how values are stored, parsed, compared and shown
 * @param traits what else the model says of it
 * @param retiredAt when it was taken out of use; its values stay
 */
public record Field(
    int id,
    String name,
    String column,
    Labels labels,
    FieldKind kind,
    Traits traits,
    @Nullable Instant retiredAt) {

  /** Columns that every table had before relations got the suffix {@code _id}. */
  private static final Set<String> STAMPS = Set.of("created_by", "updated_by", "actor");

  /**
   * @param required a record may not be without it
   * @param readOnly only Candor writes it (created_at, version, formula, ...)
   * @param unique no two records share a value that is written the same way; never e-mail or phone
   * @param searchable part of the folded search text
   * @param indexed has an index for filter and sort
   * @param measure what a figure over it says about the colleague it belongs to
   * @param fallback what a new record gets where nothing is given, or null
   * @param help one sentence for people, or null
   * @param halfLifeDays after so many days half of such values are expected to be wrong; 0 where
   *     somebody said that they do not age, null where nobody said anything
   * @param section heading under which people find it on a record, or null
   */
  public record Traits(
      boolean required,
      boolean readOnly,
      boolean unique,
      boolean searchable,
      boolean indexed,
      Measure measure,
      @Nullable Object fallback,
      @Nullable String help,
      @Nullable Integer halfLifeDays,
      @Nullable String section) {

    public static final Traits PLAIN =
        new Traits(false, false, false, false, false, Measure.NONE, null, null);

    public Traits(
        boolean required,
        boolean readOnly,
        boolean unique,
        boolean searchable,
        boolean indexed,
        Measure measure,
        @Nullable Object fallback,
        @Nullable String help) {
      this(required, readOnly, unique, searchable, indexed, measure, fallback, help, null, null);
    }

    public Traits aging(@Nullable Integer days) {
      return new Traits(
          required, readOnly, unique, searchable, indexed, measure, fallback, help, days, section);
    }

    /** Whether values of it grow old. */
    public boolean ages() {
      return halfLifeDays != null && halfLifeDays > 0;
    }
  }

  /** Person measures: behaviour of a colleague is guarded, outcomes are open and logged. */
  public enum Measure {
    NONE,
    BEHAVIOUR,
    OUTCOME
  }

  public Field(
      int id,
      String name,
      String column,
      String label,
      FieldKind kind,
      Traits traits,
      @Nullable Instant retiredAt) {
    this(id, name, column, Labels.of(label), kind, traits, retiredAt);
  }

  /** In English. */
  public String label() {
    return labels.english();
  }

  public Field with(FieldKind otherKind) {
    return new Field(id, name, column, labels, otherKind, traits, retiredAt);
  }

  public Field with(Traits otherTraits) {
    return new Field(id, name, column, labels, kind, otherTraits, retiredAt);
  }

  public Field labelled(Labels others) {
    return new Field(id, name, column, others, kind, traits, retiredAt);
  }

  public Field retired(@Nullable Instant at) {
    return new Field(id, name, column, labels, kind, traits, at);
  }

  public boolean custom() {
    return name.startsWith("x_");
  }

  /** What a new record gets where nothing is given, as the API's JSON; null where there is none. */
  public @Nullable JsonNode fallbackJson() {
    var text = Fallbacks.json(this);
    return text == null ? null : Json.node(text);
  }

  /** Whether every type has it: owner, version, who and when. */
  public boolean system() {
    return SystemFields.NAMES.contains(name);
  }

  public boolean retired() {
    return retiredAt != null;
  }

  /** The physical column with this suffix, not quoted. */
  public String column(String suffix) {
    return STAMPS.contains(column) ? column : column + suffix;
  }
}
