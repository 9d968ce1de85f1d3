package org.candorcrm.records.usage;

import java.time.Instant;
import java.util.List;
import org.candorcrm.access.Capability;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.FieldUses;
import org.candorcrm.records.FieldUses.Kind;
import org.candorcrm.records.FieldUses.Use;
import org.candorcrm.records.kinds.RelationKind;
import org.candorcrm.records.kinds.RelationsKind;
import org.candorcrm.records.query.ViewerScope;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schemas;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What somebody should know before they take a field or a type out of use. */
@Component
public final class Usage {

  private final Schemas schemas;
  private final ObjectProvider<FieldUses> rooms;
  private final Filling filling;

  Usage(Schemas schemas, ObjectProvider<FieldUses> rooms, Database database) {
    this.schemas = schemas;
    this.rooms = rooms;
    this.filling = new Filling(database);
  }

  /**
   * @param records how many hold a value, or how many there are, as far as the viewer sees them
   * @param writtenAt when one was last written, where that is not too long ago to be known
   * @param writers how many colleagues wrote one lately
   * @param uses what names it; a name that the viewer may not know is null
   */
  public record Report(long records, @Nullable Instant writtenAt, long writers, List<Use> uses) {
    public Report {
      uses = List.copyOf(uses);
    }
  }

  /**
   * @throws Problem {@code model_not_yours}, {@code type_unknown}, {@code field_unknown}
   */
  public Report ofField(Viewer viewer, String typeName, String fieldName) {
    var type = type(viewer, typeName);
    var scope = ViewerScope.of(viewer);
    var field =
        type.field(fieldName)
            .filter(found -> scope.readable(type, found))
            .orElseThrow(
                () -> Problem.notFound("field_unknown").field(fieldName).with("type", type.name()));
    var figures = filling.of(scope, type, field);
    var uses =
        rooms
            .orderedStream()
            .flatMap(room -> room.of(viewer, type.name(), field.name()).stream())
            .toList();
    return new Report(figures.records(), figures.writtenAt(), figures.writers(), uses);
  }

  /** Relations that lead to the type are its uses. */
  public Report ofType(Viewer viewer, String typeName) {
    var type = type(viewer, typeName);
    var scope = ViewerScope.of(viewer);
    var figures = filling.of(scope, type, null);
    var uses =
        schemas.current().types().stream()
            .filter(other -> !other.retired() && other.id() != type.id())
            .flatMap(other ->
                other.activeFields().stream()
                    .filter(field -> leadsTo(field, type) && scope.readable(other, field))
                    .map(field -> new Use(Kind.RELATION, field.label(), other.name(), null)))
            .toList();
    return new Report(figures.records(), figures.writtenAt(), figures.writers(), uses);
  }

  private static boolean leadsTo(Field field, RecordType type) {
    return switch (field.kind()) {
      case RelationKind one -> one.to().contains(type.name());
      case RelationsKind many -> many.to().equals(type.name());
      default -> false;
    };
  }

  private RecordType type(Viewer viewer, String name) {
    if (!viewer.may(Capability.ADMINISTER_MODEL)) {
      throw Problem.forbidden("model_not_yours");
    }
    return schemas
        .current()
        .type(name)
        .orElseThrow(() ->
            Problem.notFound("type_unknown")
                .with("type", name.length() > 60 ? name.substring(0, 60) : name));
  }
}
