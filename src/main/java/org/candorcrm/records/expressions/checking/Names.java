package org.candorcrm.records.expressions.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.candorcrm.records.expressions.syntax.Mistake;
import org.candorcrm.records.expressions.syntax.Node;
import org.candorcrm.records.expressions.tree.Hop;
import org.candorcrm.records.expressions.tree.Row;
import org.candorcrm.records.expressions.tree.Value;
import org.candorcrm.records.kinds.MoneyKind;
import org.candorcrm.records.kinds.RelationKind;
import org.candorcrm.records.kinds.ValueType;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.jspecify.annotations.Nullable;

/** What a name or a path of names means. */
final class Names {

  private final Checking checking;
  private final Fields fields;

  Names(Checking checking) {
    this.checking = checking;
    this.fields = new Fields(checking);
  }

  Meaning meaning(Node node, Env env) {
    var path = new ArrayList<Node.Select>();
    Node first = node;
    while (first instanceof Node.Select select) {
      path.addFirst(select);
      first = select.operand();
    }
    if (!(first instanceof Node.Name name)) {
      throw Mistake.unsupported(first.position(), "(...).name");
    }
    return begin(name, path, env);
  }

  private Meaning begin(Node.Name name, List<Node.Select> path, Env env) {
    var row = env.rows().get(name.text());
    if (row != null) {
      return path.isEmpty()
          ? new Meaning.Of(new Value.Identity(row))
          : walk(row, path.getFirst().name(), path.getFirst().position(), path, 1);
    }
    var element = env.texts().get(name.text());
    if (element != null && path.isEmpty()) {
      return new Meaning.Of(element);
    }
    var given = given(name.text());
    boolean shadowed = fields.exists(env.root().type(), name.text());
    if (given != null && path.isEmpty() && !shadowed) {
      return new Meaning.Of(given);
    }
    return walk(env.root(), name.text(), name.position(), path, 0);
  }

  private static Value.@Nullable Given given(String name) {
    return switch (name) {
      case "now" -> new Value.Given(Value.Given.What.NOW);
      case "today" -> new Value.Given(Value.Given.What.TODAY);
      case "me" -> new Value.Given(Value.Given.What.ME);
      default -> null;
    };
  }

  private Meaning walk(Row start, String first, int at, List<Node.Select> path, int from) {
    var way = new ArrayList<Hop>();
    Row row = start;
    String name = first;
    int position = at;
    for (int i = from; i < path.size(); i++) {
      var next = path.get(i);
      if (name.equals("id")) {
        throw Mistake.unknownPart(next.position(), next.name(), name, List.of());
      }
      var field = fields.readable(row, name, position);
      boolean last = i == path.size() - 1;
      var part = last ? part(row, field, next) : null;
      if (part != null) {
        return new Meaning.Of(Reaching.through(way, part));
      }
      boolean several = field.kind() instanceof RelationKind kind && kind.polymorphic();
      var hop = several ? toOneOf(row, field, next) : toOne(row, field, next);
      way.add(hop);
      row = hop.to();
      if (several && last) {
        return new Meaning.Of(Reaching.through(way, new Value.Identity(row)));
      }
      // The type that was named is a step of its own: about.company.name.
      var step = several ? path.get(++i) : next;
      name = step.name();
      position = step.position();
    }
    return ending(way, row, name, position);
  }

  private Meaning ending(List<Hop> way, Row row, String name, int position) {
    if (name.equals("id")) {
      return new Meaning.Of(Reaching.through(way, new Value.Identity(row)));
    }
    return switch (fields.meaning(row, fields.readable(row, name, position), position)) {
      case Meaning.Of(var value) -> new Meaning.Of(Reaching.through(way, value));
      case Meaning.Many(_, var hop, var filter) -> new Meaning.Many(way, hop, filter);
      case Meaning.Texts texts -> texts;
    };
  }

  /** What stands behind the last dot where that is not another record's field; else null. */
  private static @Nullable Value part(Row row, Field field, Node.Select next) {
    var name = next.name();
    if (field.kind() instanceof MoneyKind && name.equals("amount")) {
      return new Value.Own(row, field, List.of(""), "", ValueType.NUMBER);
    }
    if (field.kind() instanceof MoneyKind && name.equals("currency")) {
      return new Value.Own(row, field, List.of("_currency"), "_currency", ValueType.TEXT);
    }
    if (field.kind() instanceof RelationKind kind && kind.polymorphic()) {
      return switch (name) {
        case "id" -> new Value.Own(row, field, List.of("_id"), "_id", ValueType.RECORD);
        case "type" -> new Value.Own(row, field, List.of("_type"), "_type", ValueType.TEXT);
        default -> null;
      };
    }
    var parts = Fields.parts(field);
    if (parts.contains(name)) {
      return new Value.Own(row, field, List.of("_" + name), "_" + name + "_folded", ValueType.TEXT);
    }
    if (field.kind().type() != ValueType.RECORD) {
      var known = field.kind() instanceof MoneyKind ? List.of("amount", "currency") : parts;
      throw Mistake.unknownPart(next.position(), name, field.name(), known);
    }
    return null;
  }

  /** Where a relation may lead to several types, the type that is meant stands behind the dot. */
  private Hop toOneOf(Row row, Field field, Node.Select next) {
    var targets = targets((RelationKind) field.kind());
    var target = targets.stream().filter(type -> type.name().equals(next.name())).findFirst();
    if (target.isEmpty()) {
      throw Mistake.unknownPart(next.position(), next.name(), field.name(), meant(targets, next));
    }
    checking.hops = true;
    return new Hop(row, field, checking.row(target.get()), new Hop.Join.ToOneOf("_id", "_type"));
  }

  private List<RecordType> targets(RelationKind kind) {
    return kind.toAny()
        ? checking.schema.types().stream().filter(type -> !type.retired()).toList()
        : kind.to().stream().map(checking.schema::type).flatMap(Optional::stream).toList();
  }

  private List<String> meant(List<RecordType> targets, Node.Select next) {
    var paths =
        targets.stream()
            .filter(type -> fields.exists(type, next.name()))
            .map(type -> type.name() + '.' + next.name())
            .toList();
    if (!paths.isEmpty()) {
      return paths;
    }
    return Stream.concat(Stream.of("id", "type"), targets.stream().map(RecordType::name)).toList();
  }

  private Hop toOne(Row row, Field field, Node.Select next) {
    if (!(field.kind() instanceof RelationKind kind)) {
      throw Mistake.unknownPart(next.position(), next.name(), field.name(), Fields.parts(field));
    }
    checking.hops = true;
    var target =
        checking
            .schema
            .type(kind.to().getFirst())
            .orElseThrow(
                () -> Mistake.unknownPart(next.position(), next.name(), field.name(), List.of()));
    return new Hop(row, field, checking.row(target), new Hop.Join.ToOne("_id"));
  }
}
