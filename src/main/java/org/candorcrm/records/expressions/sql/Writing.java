package org.candorcrm.records.expressions.sql;

import org.candorcrm.records.expressions.sql.Values.Form;
import org.candorcrm.records.expressions.tree.Function;
import org.candorcrm.records.expressions.tree.Letters;
import org.candorcrm.records.expressions.tree.Value;
import org.candorcrm.records.sql.Sql;

/** Texts written in another way; each formula here has its twin in {@code memory.Arithmetics}. */
final class Writing {

  private static final String LARGE = "'ABCDEFGHIJKLMNOPQRSTUVWXYZ'";
  private static final String SMALL = "'abcdefghijklmnopqrstuvwxyz'";

  private final Values values;

  Writing(Values values) {
    this.values = values;
  }

  Sql of(Value.Applied applied, Form form) {
    var argument = applied.argument();
    if (applied.function() == Function.TRIMMED) {
      return trimmed(argument, form);
    }
    boolean upper = applied.function() == Function.UPPER && form == Form.SHOWN;
    return Sql.of("translate(")
        .then(values.of(argument, form))
        .then(upper ? ", " + SMALL + ", " + LARGE + ")" : ", " + LARGE + ", " + SMALL + ")");
  }

  /**
   * What compares has no white space at its ends already; but it is empty where nothing is left.
   */
  private Sql trimmed(Value argument, Form form) {
    var trimmed =
        Sql.of("nullif(btrim(")
            .then(values.of(argument, Form.SHOWN))
            .then(Sql.of(", cast(? as text)), '')", Letters.WHITE));
    return form == Form.SHOWN
        ? trimmed
        : Sql.of("case when ")
            .then(trimmed)
            .then(" is not null then ")
            .then(values.of(argument, Form.COMPARED))
            .then(" end")
            .inParentheses();
  }
}
