package org.candorcrm.activities.likely;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.kinds.EmailsKind;
import org.candorcrm.records.kinds.Labelled;
import org.candorcrm.records.kinds.PersonName;
import org.candorcrm.records.kinds.PersonNameKind;
import org.candorcrm.records.kinds.PhonesKind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a half-typed record has to be recognised by, folded as the columns are. What is not valid
 * yet is no sign yet.
 *
 * @param name of the person or company
 */
record Signs(@Nullable String name, Set<String> emails, Set<String> phones, Set<String> domains) {

  private static final int LONGEST_NAME = 200;

  Signs {
    emails = Set.copyOf(emails);
    phones = Set.copyOf(phones);
    domains = Set.copyOf(domains);
  }

  static Signs of(String type, JsonNode draft) {
    var emails = values(draft.get("emails"), "emails");
    var domains = new LinkedHashSet<String>();
    if (type.equals("company")) {
      texts(draft.get("domains")).forEach(text -> domains.add(domain(text)));
      emails.forEach(email -> domains.add(email.substring(email.indexOf('@') + 1)));
    }
    return new Signs(name(type, draft), emails, values(draft.get("phones"), "phones"), domains);
  }

  boolean empty() {
    return name == null && emails.isEmpty() && phones.isEmpty() && domains.isEmpty();
  }

  private static @Nullable String name(String type, JsonNode draft) {
    var json = draft.get("name");
    var text = type.equals("company") ? text(json) : spoken(json);
    boolean usable = text != null && text.strip().length() > 1 && text.length() <= LONGEST_NAME;
    return usable && text != null ? text.strip() : null;
  }

  private static @Nullable String text(@Nullable JsonNode json) {
    return json != null && json.isString() ? json.stringValue() : null;
  }

  private static @Nullable String spoken(@Nullable JsonNode json) {
    try {
      return json != null && new PersonNameKind().parse(json) instanceof PersonName name
          ? name.spoken()
          : null;
    } catch (Problem halfTyped) {
      return null;
    }
  }

  private static Set<String> values(@Nullable JsonNode json, String kind) {
    var folded = new LinkedHashSet<String>();
    for (var text : texts(json)) {
      try {
        folded.add(kind.equals("emails") ? email(text) : phone(text));
      } catch (Problem halfTyped) {
        folded.remove("");
      }
    }
    folded.remove("");
    return folded;
  }

  private static String email(String text) {
    var kind = new EmailsKind();
    return first(kind.parseText(text)) == null ? "" : kind.fold(text);
  }

  /** Fewer than six digits are an extension. */
  private static String phone(String text) {
    var kind = new PhonesKind();
    var folded = first(kind.parseText(text)) == null ? "" : kind.fold(text);
    return folded.length() < 6 ? "" : folded;
  }

  private static @Nullable String first(@Nullable Object parsed) {
    return parsed instanceof List<?> list && list.getFirst() instanceof Labelled labelled
        ? labelled.value()
        : null;
  }

  private static Set<String> texts(@Nullable JsonNode json) {
    var texts = new LinkedHashSet<String>();
    if (json == null) {
      return texts;
    }
    for (var item : json.isArray() ? json : List.of(json)) {
      var value = item.isObject() ? item.path("value") : item;
      if (value.isString() && !value.stringValue().isBlank() && texts.size() < 20) {
        texts.add(value.stringValue().strip());
      }
    }
    return texts;
  }

  private static String domain(String text) {
    return text.toLowerCase(Locale.ROOT)
        .replaceFirst("^https?://", "")
        .replaceFirst("^www\\.", "")
        .replaceFirst("/.*$", "");
  }
}
