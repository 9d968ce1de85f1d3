package org.candorcrm.records.model;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.candorcrm.access.Audit;
import org.candorcrm.access.Capability;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.gate.Versions;
import org.candorcrm.platform.Moments;
import org.candorcrm.platform.Problem;
import org.candorcrm.platform.Problem.Status;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.RecordType.Origin;
import org.candorcrm.records.schema.Schema;
import org.candorcrm.records.schema.Schemas;
import org.candorcrm.records.schema.Shape;
import org.candorcrm.records.schema.Shaping;
import org.candorcrm.records.write.SearchTexts;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Record types and fields, made and changed while Candor runs. Reading shows what the viewer may
 * know of; everything else needs {@link Capability#ADMINISTER_MODEL}. Bodies are in the JSON of the
 * API. Problems are those of the catalogue {@code messages/model}.
 */
@Component
public final class Model {

  private static final int MOST_CUSTOM_TYPES = 100;
  private static final int MOST_ARRANGED = 1_000;

  private final Schemas schemas;
  private final Shaping shaping;
  private final SearchTexts searchTexts;
  private final Audit audit;
  private final Clock clock;

  Model(Schemas schemas, Shaping shaping, SearchTexts searchTexts, Audit audit, Clock clock) {
    this.schemas = schemas;
    this.shaping = shaping;
    this.searchTexts = searchTexts;
    this.audit = audit;
    this.clock = clock;
  }

  public List<RecordType> types(Viewer viewer) {
    return new Visible(schemas.current(), viewer).types();
  }

  /** Types out of use, for whoever may bring them back. */
  public List<RecordType> retired(Viewer viewer) {
    administers(viewer);
    return schemas.current().types().stream().filter(RecordType::retired).toList();
  }

  /** The fields of a type that the viewer may know of, in display order. */
  public List<Field> fields(Viewer viewer, RecordType type) {
    return new Visible(schemas.current(), viewer).fields(type);
  }

  /**
   * @throws Problem {@code type_unknown}
   */
  public RecordType type(Viewer viewer, String nameOrPlural) {
    return new Visible(schemas.current(), viewer)
        .type(nameOrPlural)
        .orElseThrow(() -> unknown(nameOrPlural));
  }

  public RecordType addType(Viewer viewer, JsonNode body) {
    administers(viewer);
    var wanted = TypeWish.read(body, schemas.current());
    var now =
        shaping.shape(shape -> {
          long custom = shape.types().stream().filter(t -> t.origin() == Origin.CUSTOM).count();
          if (custom >= MOST_CUSTOM_TYPES) {
            throw Problem.of(Status.CONFLICT, "too_many_types").with("most", MOST_CUSTOM_TYPES);
          }
          var type = shape.create(wanted);
          type.activeFields().forEach(field -> complete(viewer, shape, type.name(), field));
        });
    return logged(viewer, now, "record_type_added", wanted.name());
  }

  /** Changes the labels of a type, those of the plural, and its icon. */
  public RecordType relabel(Viewer viewer, String name, int version, JsonNode body) {
    administers(viewer);
    var wish = Wish.of(body, Set.of("label", "labels", "plural_label", "plural_labels", "icon"));
    var type = type(viewer, name);
    var now =
        shaping.shape(shape -> {
          var before = shape.type(type.name());
          Versions.check(version, before.version());
          var labels = wish.labels("label", "labels", before.labels());
          var plural = wish.labels("plural_label", "plural_labels", before.pluralLabels());
          shape.relabel(
              type.name(),
              Objects.requireNonNull(labels),
              Objects.requireNonNull(plural),
              wish.has("icon") ? wish.text("icon") : before.icon());
        });
    return logged(viewer, now, "record_type_changed", type.name());
  }

  public RecordType retireType(Viewer viewer, String name) {
    administers(viewer);
    var type = type(viewer, name);
    if (type.origin() != Origin.CUSTOM) {
      throw Problem.invalid("type_not_changeable").with("type", type.name());
    }
    var now = shaping.shape(shape -> Retirement.retire(shape, type.name(), Moments.now(clock)));
    return logged(viewer, now, "record_type_retired", type.name());
  }

  public RecordType bringTypeBack(Viewer viewer, String name) {
    administers(viewer);
    var now = shaping.shape(shape -> Retirement.bringBack(shape, FieldWish.custom(name)));
    return logged(viewer, now, "record_type_brought_back", FieldWish.custom(name));
  }

  public RecordType addField(Viewer viewer, String typeName, JsonNode body) {
    administers(viewer);
    var type = changeable(viewer, typeName);
    var inverses = new InverseNames(schemas.current(), type.plural());
    var wanted = FieldWish.read(body, FieldWish.custom(FieldWish.name(body)), inverses);
    var now =
        shaping.shape(
            shape -> complete(viewer, shape, type.name(), shape.add(type.name(), wanted)));
    return logged(viewer, now, "field_added", type, wanted.name());
  }

  /**
   * Changes label, help, traits, choices, and settings that contradict no stored value.
   *
   * @param version of the type that the change was made for
   */
  public RecordType changeField(
      Viewer viewer, String typeName, String fieldName, int version, JsonNode body) {
    administers(viewer);
    var type = changeable(viewer, typeName);
    var now =
        shaping.shape(shape -> {
          Versions.check(version, shape.type(type.name()).version());
          var field = active(shape.type(type.name()), fieldName);
          var changed = FieldWish.changed(body, field);
          boolean laxer = field.traits().required() && !changed.traits().required();
          if ((laxer && !field.custom()) || field.traits().readOnly()) {
            throw Problem.invalid("field_not_changeable").field(fieldName);
          }
          shape.change(type.name(), changed);
          new Computing(shape.preview(), viewer).check(shape.type(type.name()), changed);
        });
    return logged(viewer, now, "field_changed", type, fieldName);
  }

  /**
   * Puts the named fields into this order, for everybody; the others keep their places.
   *
   * @param version of the type that the order was made for
   */
  public RecordType arrangeFields(Viewer viewer, String typeName, int version, JsonNode body) {
    administers(viewer);
    var type = changeable(viewer, typeName);
    var names = Wish.of(body, Set.of("fields")).names("fields", MOST_ARRANGED);
    var now =
        shaping.shape(shape -> {
          Versions.check(version, shape.type(type.name()).version());
          shape.arrange(type.name(), names);
        });
    return logged(viewer, now, "fields_arranged", type.name());
  }

  public RecordType retireField(Viewer viewer, String typeName, String fieldName) {
    administers(viewer);
    var type = changeable(viewer, typeName);
    var now =
        shaping.shape(shape -> {
          var field = active(shape.type(type.name()), fieldName);
          Retirement.retire(shape, type.name(), field, Moments.now(clock));
        });
    return logged(viewer, now, "field_retired", type, fieldName);
  }

  public RecordType bringFieldBack(Viewer viewer, String typeName, String fieldName) {
    administers(viewer);
    var type = changeable(viewer, typeName);
    var now = shaping.shape(shape -> Retirement.bringBack(shape, type.name(), fieldName));
    return logged(viewer, now, "field_brought_back", type, fieldName);
  }

  private static void complete(Viewer viewer, Shape shape, String type, Field field) {
    shape.addInverses(type, field);
    new Computing(shape.preview(), viewer).check(shape.type(type), field);
  }

  private RecordType changeable(Viewer viewer, String name) {
    var type = type(viewer, name);
    if (type.origin() == Origin.FIXED) {
      throw Problem.invalid("type_not_changeable").with("type", type.name());
    }
    return type;
  }

  private static Field active(RecordType type, String name) {
    return type.field(name)
        .orElseThrow(() ->
            Problem.notFound("field_unknown").field(Wish.abridged(name)).with("type", type.name()));
  }

  private static void administers(Viewer viewer) {
    if (!viewer.may(Capability.ADMINISTER_MODEL)) {
      throw Problem.forbidden("model_not_yours");
    }
  }

  private static Problem unknown(String name) {
    return Problem.notFound("type_unknown").with("type", Wish.abridged(name));
  }

  private RecordType logged(Viewer viewer, Schema now, String action, String type) {
    audit.record(viewer, action, type, Map.of("version", now.version()));
    return now.types().stream().filter(t -> t.name().equals(type)).findFirst().orElseThrow();
  }

  private RecordType logged(
      Viewer viewer, Schema now, String action, RecordType before, String field) {
    audit.record(viewer, action, before.name() + "." + field, Map.of("version", now.version()));
    var type = now.type(before.id()).orElseThrow();
    if (!action.equals("field_added") && !searched(type).equals(searched(before))) {
      searchTexts.schedule(type);
    }
    return type;
  }

  private static List<String> searched(RecordType type) {
    return type.activeFields().stream()
        .filter(field -> field.traits().searchable())
        .map(Field::name)
        .toList();
  }
}
