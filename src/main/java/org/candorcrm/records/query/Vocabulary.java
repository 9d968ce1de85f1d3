package org.candorcrm.records.query;

import java.util.List;
import org.candorcrm.access.RowRule;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.kinds.InverseKind;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schema;

/**
 * The names that one viewer may use. A field that they may not read is as unknown as a slip of the
 * pen, and is never suggested.
 */
record Vocabulary(Schema schema, ViewerScope scope, WorkspaceSettings settings) {

  /**
   * @throws Problem {@code type_unknown}; {@code type_closed} where no record of it may be seen
   */
  RecordType type(String word) {
    var type =
        schema
            .type(word)
            .orElseThrow(() ->
                Problem.notFound("type_unknown")
                    .with("type", word)
                    .with("suggestion", Nearest.of(word, plurals())));
    if (!visible(type)) {
      throw Problem.forbidden("type_closed").with("type", type.plural());
    }
    return type;
  }

  /** Whether there is such a type and no record of it may be seen, so that all are missing. */
  boolean closed(String word) {
    return schema.type(word).filter(type -> !visible(type)).isPresent();
  }

  /** Whether some record of the type may be seen. */
  boolean visible(RecordType type) {
    return !scope.viewer().on(type.id()).read().equals(RowRule.NOTHING);
  }

  /** The type of an address: its plural noun only. */
  RecordType plural(String word) {
    var type = type(word);
    if (!type.plural().equals(word)) {
      throw Problem.notFound("type_unknown").with("type", word).with("suggestion", type.plural());
    }
    return type;
  }

  List<Field> readable(RecordType type) {
    return type.activeFields().stream().filter(field -> readable(type, field)).toList();
  }

  /** What points back through a relation tells what that relation holds. */
  private boolean readable(RecordType type, Field field) {
    return scope.readable(type, field)
        && (!(field.kind() instanceof InverseKind inverse)
            || schema
                .type(inverse.of())
                .flatMap(other -> other.field(inverse.via()).map(via -> scope.readable(other, via)))
                .orElse(true));
  }

  /**
   * @param parameter where the name stood, for the problem
   * @throws Problem {@code field_unknown}
   */
  Field field(RecordType type, String name, String parameter) {
    return type.field(name)
        .filter(field -> readable(type, field))
        .orElseThrow(() ->
            Problem.invalid("field_unknown")
                .field(name)
                .with("type", type.name())
                .with("parameter", parameter)
                .with("suggestion", Nearest.of(name, names(type))));
  }

  private List<String> names(RecordType type) {
    return readable(type).stream().map(Field::name).toList();
  }

  private List<String> plurals() {
    return schema.types().stream()
        .filter(type -> type.retiredAt() == null)
        .map(RecordType::plural)
        .toList();
  }
}
