package org.candorcrm.records.expressions;

import java.util.ArrayList;
import java.util.List;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.expressions.checking.Checking;
import org.candorcrm.records.expressions.checking.Env;
import org.candorcrm.records.expressions.syntax.Node;
import org.candorcrm.records.expressions.syntax.Parsing;
import org.candorcrm.records.expressions.tree.Value;
import org.candorcrm.records.kinds.ValueType;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schema;
import org.candorcrm.records.sql.Scope;

/**
 * Where an expression begins: the language is described in {@code docs/expressions.md}. What is
 * checked here is compiled by {@link SqlCompiler} or judged by {@link Evaluator}, with one meaning.
 */
public final class Expressions {

  /** A name that may stand in an expression on a type, with the type of its value. */
  public record Known(String name, ValueType type, String label) {}

  private Expressions() {}

  /**
   * Checks any expression. A field that the viewer may not read is answered as one that does not
   * exist, also inside formulas.
   *
   * @throws Problem with the {@code position} of the mistake in the text, counted in UTF-16 units:
   *     {@code expression_too_long}, {@code _too_deep}, {@code _too_large}, {@code _syntax}, {@code
   *     _unsupported}, {@code _unknown_field}, {@code _unknown_part}, {@code _no_parts}, {@code
   *     _unknown_function}, {@code _unknown_choice}, {@code _arguments}, {@code _type_mismatch},
   *     {@code _literal_invalid}, {@code _formula_cycle}, {@code _formula_broken}
   */
  public static Checked check(String text, Schema schema, RecordType type, Scope scope) {
    return check(text, schema, type, scope, false);
  }

  /** As {@link #check}, and it must be a condition: something that holds or does not. */
  public static Checked condition(String text, Schema schema, RecordType type, Scope scope) {
    return check(text, schema, type, scope, true);
  }

  /** The value of one field, formulas and roll-ups included: for sorting, grouping, measuring. */
  public static Checked field(Field field, Schema schema, RecordType type, Scope scope) {
    return check(field.name(), schema, type, scope, false);
  }

  private static Checked check(
      String text, Schema schema, RecordType type, Scope scope, boolean condition) {
    var node = Parsing.parse(text);
    var checking = new Checking(schema, scope);
    var root = checking.row(type);
    var value = checking.value(node, Env.of(root));
    if (condition) {
      value = new Value.Truth(Checking.condition(value, node.position()));
    }
    return new Checked(text, root, value, checking.uses(), checking.hops());
  }

  /**
   * Names for completion, in display order, those only that can be used; then now, today and me.
   */
  public static List<Known> names(Schema schema, RecordType type, Scope scope) {
    var names = new ArrayList<Known>();
    names.add(new Known("id", ValueType.RECORD, "id"));
    for (var field : type.activeFields()) {
      if (scope.readable(type, field) && works(field, schema, type, scope)) {
        names.add(new Known(field.name(), field.kind().type(), field.label()));
      }
    }
    names.add(new Known("now", ValueType.MOMENT, "now"));
    names.add(new Known("today", ValueType.DATE, "today"));
    names.add(new Known("me", ValueType.RECORD, "me"));
    return names;
  }

  /** A formula over a field that may not be read is as hidden as the field. */
  private static boolean works(Field field, Schema schema, RecordType type, Scope scope) {
    if (!field.kind().columns().isEmpty()) {
      return true;
    }
    try {
      var checking = new Checking(schema, scope);
      checking.check(new Node.Name(0, field.name()), Env.of(checking.row(type)));
      return true;
    } catch (Problem hiddenOrBroken) {
      return false;
    }
  }
}
