package org.candorcrm.records.model;

import java.util.List;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.kinds.Choice;
import org.candorcrm.records.kinds.ChoiceKind;
import org.candorcrm.records.kinds.ChoicesKind;
import org.candorcrm.records.kinds.FieldKind;
import org.candorcrm.records.kinds.FormulaKind;
import org.candorcrm.records.kinds.NumberKind;
import org.candorcrm.records.kinds.RollUpKind;
import org.candorcrm.records.schema.Field;

/**
 * Which settings may change once records have values: none that a stored value would contradict.
 */
final class Kept {

  private Kept() {}

  static void check(Field field, FieldKind wanted) {
    switch (wanted) {
      case ChoiceKind w when field.kind() instanceof ChoiceKind now && now.choicesFrom() == null ->
          checkChoices(now.choices(), w.choices());
      case ChoicesKind w when field.kind() instanceof ChoicesKind now && !now.open() ->
          checkChoices(now.choices(), w.choices());
      case NumberKind _, FormulaKind _, RollUpKind _ -> {}
      default -> throw Problem.invalid("field_not_changeable").field(field.name());
    }
  }

  /** Labels in other languages stay where somebody sends a choice back as they read it. */
  static FieldKind words(FieldKind now, FieldKind wanted) {
    return switch (wanted) {
      case ChoiceKind w when now instanceof ChoiceKind n -> w.with(words(n.choices(), w.choices()));
      case ChoicesKind w when now instanceof ChoicesKind n ->
          new ChoicesKind(words(n.choices(), w.choices()), w.open());
      default -> wanted;
    };
  }

  private static List<Choice> words(List<Choice> now, List<Choice> wanted) {
    return wanted.stream().map(choice -> words(now, choice)).toList();
  }

  private static Choice words(List<Choice> now, Choice wanted) {
    boolean oneForAll = wanted.labels().byLanguage().size() == 1;
    return now.stream()
        .filter(choice -> oneForAll && choice.key().equals(wanted.key()))
        .findFirst()
        .map(choice -> wanted.with(choice.labels().relabelled(wanted.label())))
        .orElse(wanted);
  }

  private static void checkChoices(List<Choice> now, List<Choice> wanted) {
    for (var choice : now) {
      if (wanted.stream().noneMatch(w -> w.key().equals(choice.key()))) {
        throw Problem.invalid("choice_in_use").with("key", choice.key());
      }
    }
  }
}
