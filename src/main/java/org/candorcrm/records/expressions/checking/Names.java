package org.candorcrm.records.expressions.checking;

import java.util.ArrayList;
import java.util.List;
import org.candorcrm.records.expressions.syntax.Mistake;
import org.candorcrm.records.expressions.syntax.Node;
import org.candorcrm.records.expressions.tree.Hop;
import org.candorcrm.records.expressions.tree.Row;
import org.candorcrm.records.expressions.tree.Value;
import org.candorcrm.records.kinds.MoneyKind;
import org.candorcrm.records.kinds.RelationKind;
import org.candorcrm.records.kinds.ValueType;
import org.candorcrm.records.schema.Field;
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
    boolean shadowed = fields.exists(env.root(), name.text());
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
      var hop = toOne(row, field, next);
      way.add(hop);
      row = hop.to();
      name = next.name();
      position = next.position();
    }
    return ending(way, row, name, position);
  }

  private Meaning ending(List<Hop> way, Row row, String name, int position) {
    if (name.equals("id")) {
      return new Meaning.Of(Reaching.through(way, new Value.Identity(row)));
    }
    return switch (fields.meaning(row, fields.readable(row, name, position), position)) {
      case Meaning.Of(var value) -> new Meaning.Of(Reaching.through(way, value));
      case Meaning.Many(_, var hop) -> new Meaning.Many(way, hop);
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
        default ->
            throw Mistake.unknownPart(next.position(), name, field.name(), List.of("id", "type"));
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

  private Hop toOne(Row row, Field field, Node.Select next) {
    if (!(field.kind() instanceof RelationKind kind) || kind.polymorphic()) {
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
