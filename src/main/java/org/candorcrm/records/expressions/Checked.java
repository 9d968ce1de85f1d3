package org.candorcrm.records.expressions;

import java.util.LinkedHashSet;
import java.util.Set;
import org.candorcrm.records.expressions.tree.Condition;
import org.candorcrm.records.expressions.tree.Row;
import org.candorcrm.records.expressions.tree.Use;
import org.candorcrm.records.expressions.tree.Value;
import org.candorcrm.records.kinds.ValueType;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;

/**
 * An expression that means something on a record type. Immutable; may be kept as long as the schema
 * and the viewer's rights that it was checked against.
 */
public final class Checked {

  private final String text;
  private final Row root;
  private final Value value;
  private final Set<Use> uses;
  private final boolean hops;

  Checked(String text, Row root, Value value, Set<Use> uses, boolean hops) {
    this.text = text;
    this.root = root;
    this.value = value;
    this.uses = Set.copyOf(new LinkedHashSet<>(uses));
    this.hops = hops;
  }

  public String text() {
    return text;
  }

  public RecordType recordType() {
    return root.type();
  }

  /** The type of the result; OPAQUE for {@code null} itself. */
  public ValueType type() {
    return value.type();
  }

  /** Every field that it reads, those inside formulas and roll-ups and relations included. */
  public Set<Use> uses() {
    return uses;
  }

  /** Whether it is an amount of money in the workspace's currency. */
  public boolean money() {
    return Worth.money(value);
  }

  /** Whether it looks at other records: then an image must know its related ones. */
  public boolean looksElsewhere() {
    return hops;
  }

  /**
   * A condition with whatever reads a field of the record itself taken as it serves the whole best,
   * or worst; the record is among those of the condition by this field alone where the two differ.
   */
  public Checked supposing(Field field, boolean best) {
    var supposed = new Supposing(root, field).of(condition(), best);
    return new Checked(text, root, new Value.Truth(supposed), uses, hops);
  }

  Row root() {
    return root;
  }

  Value value() {
    return value;
  }

  Condition condition() {
    return value instanceof Value.Truth(var condition) ? condition : new Condition.Yes(value);
  }
}
