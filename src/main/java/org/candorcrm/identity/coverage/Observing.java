package org.candorcrm.identity.coverage;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.schema.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A value met reality: a letter came back, a number was wrong, somebody said that it is right. */
@Component
class Observing {

  /** What can be observed, and of which fields; of any for none. */
  enum Kind {
    BOUNCED("emails"),
    WRONG_NUMBER("phones"),
    STILL_RIGHT(null),
    WRONG(null),
    CHANGED(null);

    private final @Nullable String of;

    Kind(@Nullable String of) {
      this.of = of;
    }

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The one field that it can be observed of, or null for any. */
    @Nullable String field() {
      return of;
    }

    static Kind of(String key) {
      for (var kind : values()) {
        if (kind.key().equals(key)) {
          return kind;
        }
      }
      throw Problem.invalid("coverage_observation_invalid").field("kind");
    }
  }

  private final Looking looking;
  private final Provenance provenance;
  private final Checks checks;
  private final Learnt learnt;

  Observing(Looking looking, Provenance provenance, Checks checks, Learnt learnt) {
    this.looking = looking;
    this.provenance = provenance;
    this.checks = checks;
    this.learnt = learnt;
  }

  /**
   * @throws Problem {@code field_unknown}, {@code coverage_observation_invalid}, {@code
   *     coverage_nothing_to_observe}
   */
  public Looked observe(
      Viewer viewer, String plural, UUID record, String name, Kind kind, @Nullable String value) {
    return observe(viewer, plural, record, name, kind, value, null);
  }

  /**
   * @param value which of several; null for the whole field
   * @param batch by which that is taken back
   */
  Looked observe(
      Viewer viewer,
      String plural,
      UUID record,
      String name,
      Kind kind,
      @Nullable String value,
      @Nullable UUID batch) {
    var looked = looking.forWriting(viewer, plural, record);
    var field =
        looked
            .field(looked.type(), name)
            .filter(one -> !one.system())
            .orElseThrow(() ->
                Problem.invalid("field_unknown").field(name).with("type", looked.type().name()));
    if (kind.of != null && !field.kind().name().equals(kind.of)) {
      throw Problem.invalid("coverage_observation_invalid").field("kind");
    }
    if (value != null && !ProvedWrong.values(looked.row().value(name)).contains(value)) {
      throw Problem.invalid("coverage_nothing_to_observe").field(name);
    }
    note(looked, field, new Checks.Found(kind.key(), value, batch));
    return looked;
  }

  /** Every source that stood for the value has it on its account. */
  void note(Looked looked, Field field, Kind kind) {
    note(looked, field, new Checks.Found(kind.key(), null, null));
  }

  private void note(Looked looked, Field field, Checks.Found found) {
    if (looked.row().value(field.name()) == null) {
      throw Problem.invalid("coverage_nothing_to_observe").field(field.name());
    }
    var finding =
        provenance
            .of(looked, looked.record(), looked.family(), List.of(field), List.of(), Beliefs.NONE)
            .getOrDefault(field.id(), Finding.NOTHING);
    if (finding.evidence().isEmpty()) {
      checks.add(looked, field, null, found);
    }
    finding.evidence().forEach(one -> checks.add(looked, field, one.source(), found));
    learnt.forget();
  }
}
