package org.candorcrm.records.schema;

import org.candorcrm.platform.Problem;
import org.candorcrm.records.kinds.AddressKind;
import org.candorcrm.records.kinds.ChoiceKind;
import org.candorcrm.records.kinds.ChoicesKind;
import org.candorcrm.records.kinds.DateKind;
import org.candorcrm.records.kinds.EmailsKind;
import org.candorcrm.records.kinds.FieldKind;
import org.candorcrm.records.kinds.LinksKind;
import org.candorcrm.records.kinds.LongTextKind;
import org.candorcrm.records.kinds.NumberKind;
import org.candorcrm.records.kinds.PersonNameKind;
import org.candorcrm.records.kinds.PhonesKind;
import org.candorcrm.records.kinds.TextKind;

/** Which traits a kind can have. */
final class Fitness {

  private static final int LONGEST_HELP = 300;
  private static final int LONGEST_SECTION = 60;
  private static final int LONGEST_LIFE = 36_500;

  private Fitness() {}

  static void check(String name, FieldKind kind, Field.Traits traits) {
    if (traits.indexed() && !IndexPlan.possible(kind)) {
      throw Problem.invalid("field_not_indexable").field(name);
    }
    if (traits.searchable() && !searchable(kind)) {
      throw Problem.invalid("field_not_searchable").field(name);
    }
    if (traits.unique() && !unique(kind)) {
      throw Problem.invalid("field_not_unique").field(name);
    }
    if (traits.help() != null && traits.help().length() > LONGEST_HELP) {
      throw Problem.invalid("help_invalid").field(name).with("longest", LONGEST_HELP);
    }
    checkAging(name, kind, traits);
    var section = traits.section();
    if (section != null
        && (section.isBlank() || section.length() > LONGEST_SECTION || section.contains("\n"))) {
      throw Problem.invalid("section_invalid").field(name).with("longest", LONGEST_SECTION);
    }
    if (kind instanceof ChoiceKind choice
        && choice.choicesFrom() != null
        && !SettingsChoices.known(choice.choicesFrom())) {
      throw Problem.invalid("setting_invalid").field(name).with("setting", "choices_from");
    }
  }

  private static void checkAging(String name, FieldKind kind, Field.Traits traits) {
    var days = traits.halfLifeDays();
    if (days != null && (days < 0 || days > LONGEST_LIFE)) {
      throw Problem.invalid("half_life_invalid").field(name).with("longest", LONGEST_LIFE);
    }
    if (traits.ages() && kind.columns().isEmpty()) {
      throw Problem.invalid("field_does_not_age").field(name);
    }
  }

  private static boolean searchable(FieldKind kind) {
    return kind instanceof TextKind
        || kind instanceof LongTextKind
        || kind instanceof PersonNameKind
        || kind instanceof AddressKind
        || kind instanceof EmailsKind
        || kind instanceof PhonesKind
        || kind instanceof LinksKind
        || kind instanceof ChoiceKind
        || kind instanceof ChoicesKind;
  }

  private static boolean unique(FieldKind kind) {
    return kind instanceof TextKind
        || kind instanceof NumberKind
        || kind instanceof DateKind
        || kind instanceof ChoiceKind;
  }
}
