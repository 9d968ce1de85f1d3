package org.candorcrm.records.schema;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.candorcrm.platform.Problem;
import org.candorcrm.platform.Problem.Status;
import org.candorcrm.records.kinds.FieldKind;
import org.candorcrm.records.kinds.InverseKind;
import org.candorcrm.records.kinds.Labels;
import org.candorcrm.records.kinds.RelationKind;
import org.candorcrm.records.kinds.RelationsKind;
import org.jspecify.annotations.Nullable;

/**
 * The schema of a workspace while it is being changed, under the lock: what it was, what was added
 * and what was touched. {@link Shaping} writes the difference.
 */
public final class Shape {

  private final Map<String, RecordType> types = new LinkedHashMap<>();
  private final Map<Integer, NewType> createdTypes = new LinkedHashMap<>();
  private final Map<Integer, NewField> createdFields = new LinkedHashMap<>();
  private final Set<Integer> touchedFields = new LinkedHashSet<>();
  private final Set<Integer> touchedTypes = new LinkedHashSet<>();
  private final Set<Integer> arrangedTypes = new HashSet<>();
  private int lastType;
  private int lastField;

  Shape(Schema now) {
    for (var type : now.types()) {
      types.put(type.name(), type);
      lastType = Math.max(lastType, type.id());
      type.fields().forEach(field -> lastField = Math.max(lastField, field.id()));
    }
  }

  /** The type with this singular name, retired or not, as it is by now. */
  public Optional<RecordType> find(String name) {
    return Optional.ofNullable(types.get(name));
  }

  public Collection<RecordType> types() {
    return List.copyOf(types.values());
  }

  /**
   * Adds a type with its fields, without the inverses of its relations: {@link #addInverses} does
   * that once all targets are there.
   *
   * @throws Problem {@code type_name_taken}
   */
  public RecordType create(NewType wanted) {
    for (var type : types.values()) {
      var words = List.of(type.name(), type.plural(), type.table());
      if (words.contains(wanted.name()) || words.contains(wanted.plural())) {
        throw Problem.of(Status.CONFLICT, "type_name_taken").with("name", wanted.name());
      }
    }
    int id = ++lastType;
    createdTypes.put(id, wanted);
    touchedTypes.add(id);
    types.put(
        wanted.name(),
        new RecordType(
            id,
            wanted.name(),
            wanted.plural(),
            wanted.plural(),
            wanted.labels(),
            wanted.pluralLabels(),
            wanted.origin(),
            wanted.titleField(),
            wanted.behaviour(),
            List.of(),
            null,
            0,
            wanted.icon()));
    wanted.fields().forEach(field -> add(wanted.name(), field));
    SystemFields.ALL.forEach(field -> add(wanted.name(), field));
    return type(wanted.name());
  }

  /**
   * Adds one field, before those that every type has.
   *
   * @throws Problem {@code field_name_taken}, {@code too_many_fields}, {@code too_many_indexes}
   */
  public Field add(String typeName, NewField wanted) {
    var type = type(typeName);
    if (type.fields().stream().anyMatch(f -> f.name().equals(wanted.name()))) {
      throw Problem.of(Status.CONFLICT, "field_name_taken").field(wanted.name());
    }
    if (type.fields().size() >= NewType.MOST_FIELDS + SystemFields.NAMES.size()) {
      throw Problem.invalid("too_many_fields").with("most", NewType.MOST_FIELDS);
    }
    int id = ++lastField;
    var column = freeColumn(type, wanted.name(), wanted.kind());
    var field =
        new Field(id, wanted.name(), column, wanted.labels(), wanted.kind(), wanted.traits(), null);
    createdFields.put(id, wanted);
    var fields = new ArrayList<Field>();
    type.fields().stream().filter(f -> !f.system()).forEach(fields::add);
    var system = type.fields().stream().filter(Field::system).toList();
    fields.addAll(field.system() ? system : List.of(field));
    fields.addAll(field.system() ? List.of(field) : system);
    put(type.with(fields), field);
    return field;
  }

  /** Two fields may not share a physical column: {@code x_a_labels} beside e-mails {@code x_a}. */
  private static String freeColumn(RecordType type, String name, FieldKind kind) {
    var taken = new HashSet<String>();
    type.fields().forEach(field -> taken.addAll(columns(field)));
    for (int i = 1; ; i++) {
      var column = i == 1 ? name : name + "_" + i;
      var candidate = new Field(0, name, column, name, kind, Field.Traits.PLAIN, null);
      if (columns(candidate).stream().noneMatch(taken::contains)) {
        return column;
      }
    }
  }

  private static Set<String> columns(Field field) {
    var columns = new HashSet<String>();
    columns.add(field.column());
    field.kind().columns().forEach(c -> columns.add(field.column(c.suffix())));
    return columns;
  }

  /**
   * Adds the to-many fields on the other side of a relation where they are missing.
   *
   * @throws Problem {@code relation_target_unknown}
   */
  public void addInverses(String typeName, Field field) {
    var wanted = createdFields.get(field.id());
    var labels = wanted == null ? null : wanted.inverseLabels();
    switch (field.kind()) {
      case RelationKind one when !one.toAny() ->
          one.to().forEach(to -> addInverse(typeName, field, to, one.inverse(), labels));
      case RelationsKind many -> addInverse(typeName, field, many.to(), many.inverse(), labels);
      default -> {}
    }
  }

  private void addInverse(
      String typeName, Field field, String to, @Nullable String name, @Nullable Labels labels) {
    var target = find(to).filter(t -> !t.retired());
    if (target.isEmpty()) {
      throw Problem.invalid("relation_target_unknown").field(field.name()).with("target", to);
    }
    if (name == null) {
      return;
    }
    var kind = new InverseKind(typeName, field.name());
    var there = target.get().fields().stream().filter(f -> f.name().equals(name)).findFirst();
    if (there.isPresent()) {
      if (!there.get().kind().equals(kind)) {
        throw Problem.of(Status.CONFLICT, "field_name_taken").field(name).with("type", to);
      }
      return;
    }
    var shown = labels == null ? type(typeName).pluralLabels() : labels;
    add(to, new NewField(name, shown, kind, Field.Traits.PLAIN, null));
  }

  /** Puts another form of a field in place of the one with the same id. */
  public void change(String typeName, Field field) {
    Names.checked(field.labels());
    Fitness.check(field.name(), field.kind(), field.traits());
    var type = type(typeName);
    put(
        type.with(type.fields().stream().map(f -> f.id() == field.id() ? field : f).toList()),
        field);
  }

  /**
   * Puts fields into another order: those that are named take each other's places, and all others
   * keep theirs.
   *
   * @throws Problem {@code field_unknown}, {@code field_named_twice}
   */
  public void arrange(String typeName, List<String> names) {
    var type = type(typeName);
    arrangedTypes.add(type.id());
    touchedTypes.add(type.id());
    types.put(type.name(), type.with(FieldOrder.of(type, names)));
  }

  boolean arranged(RecordType type) {
    return arrangedTypes.contains(type.id());
  }

  public void relabel(String typeName, Labels labels, Labels pluralLabels) {
    relabel(typeName, labels, pluralLabels, type(typeName).icon());
  }

  public void relabel(String typeName, Labels labels, Labels pluralLabels, @Nullable String icon) {
    var t = type(typeName);
    replace(t, Names.checked(labels), Names.checked(pluralLabels), t.retiredAt(), Names.icon(icon));
  }

  public void retire(String typeName, @Nullable Instant at) {
    var t = type(typeName);
    replace(t, t.labels(), t.pluralLabels(), at, t.icon());
  }

  private void replace(
      RecordType t,
      Labels labels,
      Labels plural,
      @Nullable Instant retiredAt,
      @Nullable String icon) {
    touchedTypes.add(t.id());
    types.put(
        t.name(),
        new RecordType(
            t.id(),
            t.name(),
            t.plural(),
            t.table(),
            labels,
            plural,
            t.origin(),
            t.titleField(),
            t.behaviour(),
            t.fields(),
            retiredAt,
            t.version(),
            icon));
  }

  private void put(RecordType type, Field touched) {
    touchedFields.add(touched.id());
    touchedTypes.add(type.id());
    types.put(type.name(), type);
    if (IndexPlan.of(type).size() > IndexPlan.MOST) {
      throw Problem.invalid("too_many_indexes")
          .field(touched.name())
          .with("most", IndexPlan.MOST)
          .with("type", type.name());
    }
  }

  /** The whole schema as it is by now, for checking expressions. */
  public Schema preview() {
    return new Schema(-1, types.values());
  }

  /**
   * @throws Problem {@code type_unknown}
   */
  public RecordType type(String name) {
    return find(name).orElseThrow(() -> Problem.notFound("type_unknown").with("type", name));
  }

  boolean created(RecordType type) {
    return createdTypes.containsKey(type.id());
  }

  @Nullable NewType wanted(RecordType type) {
    return createdTypes.get(type.id());
  }

  @Nullable NewField wanted(Field field) {
    return createdFields.get(field.id());
  }

  List<RecordType> touched() {
    return types.values().stream().filter(t -> touchedTypes.contains(t.id())).toList();
  }

  boolean touched(Field field) {
    return touchedFields.contains(field.id());
  }

  List<Field> createdFields(RecordType type) {
    return type.fields().stream().filter(f -> createdFields.containsKey(f.id())).toList();
  }
}
