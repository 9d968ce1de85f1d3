package org.candorcrm.records.expressions;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.candorcrm.records.kinds.AddressKind;
import org.candorcrm.records.kinds.Choice;
import org.candorcrm.records.kinds.ChoiceKind;
import org.candorcrm.records.kinds.ChoicesKind;
import org.candorcrm.records.kinds.DateKind;
import org.candorcrm.records.kinds.EmailsKind;
import org.candorcrm.records.kinds.FieldKind;
import org.candorcrm.records.kinds.FormulaKind;
import org.candorcrm.records.kinds.InverseKind;
import org.candorcrm.records.kinds.JsonKind;
import org.candorcrm.records.kinds.Labels;
import org.candorcrm.records.kinds.LongTextKind;
import org.candorcrm.records.kinds.MomentKind;
import org.candorcrm.records.kinds.MoneyKind;
import org.candorcrm.records.kinds.NumberKind;
import org.candorcrm.records.kinds.PersonNameKind;
import org.candorcrm.records.kinds.PhonesKind;
import org.candorcrm.records.kinds.RatingKind;
import org.candorcrm.records.kinds.RelationKind;
import org.candorcrm.records.kinds.RelationsKind;
import org.candorcrm.records.kinds.RollUpKind;
import org.candorcrm.records.kinds.TextKind;
import org.candorcrm.records.kinds.ValueType;
import org.candorcrm.records.kinds.YesNoKind;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schema;

/** A small model with every kind of field and relation, for the tests of the language. */
final class Trade {

  static final Instant NOW = Instant.parse("2026-03-31T22:15:30.123456Z");
  private static final NumberKind NUMBER = new NumberKind(10, null, null);

  private static int ids;

  static final RecordType COMPANY =
      type(
          "company",
          "companies",
          Map.ofEntries(
              Map.entry("name", new TextKind()),
              Map.entry("industry", choice("retail", "steel", "farming")),
              Map.entry("employees", new NumberKind(0, BigDecimal.ZERO, null)),
              Map.entry("revenue", new MoneyKind()),
              Map.entry("address", new AddressKind()),
              Map.entry("domains", new ChoicesKind(List.of(), true)),
              Map.entry("active", new YesNoKind()),
              Map.entry("founded", new DateKind()),
              Map.entry("seen_at", new MomentKind()),
              Map.entry("extra", new JsonKind()),
              Map.entry("secret", new TextKind()),
              Map.entry("parent", new RelationKind(List.of("company"), "daughters")),
              Map.entry("daughters", new InverseKind("company", "parent")),
              Map.entry("people", new InverseKind("person", "company")),
              Map.entry("deals", new InverseKind("deal", "company")),
              Map.entry("tasks", new InverseKind("task", "about")),
              Map.entry("advisers", new InverseKind("person", "advises")),
              Map.entry("per_head", formula("revenue / employees", ValueType.NUMBER)),
              Map.entry("leaky", formula("secret + name", ValueType.TEXT)),
              Map.entry("big", formula("per_head > 10 || won > 5", ValueType.YES_NO)),
              Map.entry("title", formula("name + \" · \" + address.city", ValueType.TEXT)),
              Map.entry("loop_a", formula("loop_b + 1", ValueType.NUMBER)),
              Map.entry("loop_b", formula("loop_a + 1", ValueType.NUMBER)),
              Map.entry("broken", formula("gone + 1", ValueType.NUMBER)),
              Map.entry(
                  "won",
                  new RollUpKind(
                      "deals",
                      RollUpKind.Function.SUM,
                      "amount",
                      "stage == \"won\"",
                      ValueType.NUMBER)),
              Map.entry(
                  "last_close",
                  new RollUpKind(
                      "deals", RollUpKind.Function.MAX, "close_date", null, ValueType.DATE))));

  static final RecordType PERSON =
      type(
          "person",
          "people",
          Map.ofEntries(
              Map.entry("name", new PersonNameKind()),
              Map.entry("emails", new EmailsKind()),
              Map.entry("phones", new PhonesKind()),
              Map.entry(
                  "roles", new ChoicesKind(List.of(one("buyer"), one("user"), one("boss")), false)),
              Map.entry("job_title", new TextKind()),
              Map.entry("notes", new LongTextKind()),
              Map.entry("birthday", new DateKind()),
              Map.entry("rating", new RatingKind(5)),
              Map.entry("company", new RelationKind(List.of("company"), "people")),
              Map.entry("advises", new RelationsKind("company", "advisers")),
              Map.entry("deals", new InverseKind("deal", "person"))));

  static final RecordType DEAL =
      type(
          "deal",
          "deals",
          Map.ofEntries(
              Map.entry("name", new TextKind()),
              Map.entry("amount", new MoneyKind()),
              Map.entry("stage", choice("new", "won", "lost")),
              Map.entry("probability", NUMBER),
              Map.entry("close_date", new DateKind()),
              Map.entry("closed_at", new MomentKind()),
              Map.entry("urgent", new YesNoKind()),
              Map.entry("company", new RelationKind(List.of("company"), "deals")),
              Map.entry("person", new RelationKind(List.of("person"), "deals")),
              Map.entry("expected", formula("amount * probability / 100", ValueType.NUMBER))));

  static final RecordType TASK =
      type(
          "task",
          "tasks",
          Map.ofEntries(
              Map.entry("title", new TextKind()),
              Map.entry("due", new MomentKind()),
              Map.entry("about", new RelationKind(List.of("company", "deal"), "tasks"))));

  static final Schema SCHEMA = new Schema(1, List.of(COMPANY, PERSON, DEAL, TASK));

  private Trade() {}

  private static FormulaKind formula(String expression, ValueType result) {
    return new FormulaKind(expression, result);
  }

  private static ChoiceKind choice(String... keys) {
    var choices = new ArrayList<Choice>();
    for (var key : keys) {
      choices.add(one(key));
    }
    return new ChoiceKind(choices, null);
  }

  private static Choice one(String key) {
    return new Choice(key, "The " + key, null, false);
  }

  private static RecordType type(String name, String plural, Map<String, FieldKind> kinds) {
    var fields = new ArrayList<Field>();
    new TreeMap<>(kinds)
        .forEach((field, kind) ->
            fields.add(new Field(++ids, field, field, field, kind, Field.Traits.PLAIN, null)));
    return new RecordType(
        ++ids,
        name,
        plural,
        plural,
        Labels.of(name),
        Labels.of(plural),
        RecordType.Origin.STANDARD,
        "name",
        false,
        fields,
        null,
        1,
        null);
  }
}
