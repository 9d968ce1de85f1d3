package org.candorcrm.records.expressions.tree;

import org.candorcrm.records.schema.Field;

/**
 * The way from one row to the rows that a relation names.
 *
 * @param relation the relation field of {@code from}'s type
 */
public record Hop(Row from, Field relation, Row to, Join join) {

  public sealed interface Join {

    /** The row itself holds the id of the other one, in this column. */
    record ToOne(String column) implements Join {}

    /** The row itself holds id and type of the other one, which counts if it is of that type. */
    record ToOneOf(String id, String type) implements Join {}

    /** The other rows hold this one's id; with a type where they may point at several types. */
    record Pointing(Field back) implements Join {}

    /** Both ids stand in a link table. */
    record Linked(String table, String here, String there) implements Join {}
  }

  public boolean toOne() {
    return join instanceof Join.ToOne || join instanceof Join.ToOneOf;
  }
}
