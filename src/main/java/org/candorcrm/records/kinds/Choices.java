package org.candorcrm.records.kinds;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.candorcrm.platform.Folding;
import org.candorcrm.platform.Problem;

/** The choices of a field: finding the one that a person meant, and their form in the model. */
final class Choices {

  static final int MOST = 500;

  private Choices() {}

  static List<Choice> checked(List<Choice> choices) {
    if (choices.size() > MOST) {
      throw Problem.invalid("too_many_choices").with("most", MOST);
    }
    var keys = new HashSet<String>();
    for (var choice : choices) {
      if (!keys.add(choice.key())) {
        throw Problem.invalid("choice_twice").with("key", choice.key());
      }
    }
    return List.copyOf(choices);
  }

  /** The key that a text means: the key itself, or the key or label in another way of writing. */
  static String key(List<Choice> choices, String text) {
    for (var choice : choices) {
      if (choice.key().equals(text)) {
        return choice.key();
      }
    }
    var folded = Folding.fold(text);
    for (var choice : choices) {
      if (!choice.retired() && (choice.key().equals(folded) || isCalled(choice, folded))) {
        return choice.key();
      }
    }
    throw Problem.invalid("value_not_a_choice")
        .with("value", text.length() > 60 ? text.substring(0, 60) : text)
        .with("choices", offered(choices).stream().limit(30).toList());
  }

  /** In any language: a file need not be in that of its reader. */
  private static boolean isCalled(Choice choice, String folded) {
    return choice.labels().all().stream().anyMatch(label -> Folding.fold(label).equals(folded));
  }

  static List<String> offered(List<Choice> choices) {
    return choices.stream().filter(c -> !c.retired()).map(Choice::key).toList();
  }

  static List<Map<String, Object>> settings(List<Choice> choices) {
    var list = new ArrayList<Map<String, Object>>();
    for (var choice : choices) {
      var map = new LinkedHashMap<String, Object>();
      map.put("key", choice.key());
      map.put("label", choice.label());
      if (choice.labels().byLanguage().size() > 1) {
        map.put("labels", choice.labels().byLanguage());
      }
      if (choice.colour() != null) {
        map.put("colour", choice.colour());
      }
      if (choice.retired()) {
        map.put("retired", true);
      }
      list.add(map);
    }
    return list;
  }
}
