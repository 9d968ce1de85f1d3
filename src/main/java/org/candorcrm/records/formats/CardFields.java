package org.candorcrm.records.formats;

import ezvcard.VCard;
import ezvcard.property.Birthday;
import ezvcard.property.Note;
import ezvcard.property.StructuredName;
import ezvcard.property.TextProperty;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.candorcrm.records.values.PersonNames;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a card says of a person, under the names of the person's fields; only what is there. */
final class CardFields {

  static final List<String> NAMES =
      List.of(
          "name",
          "emails",
          "phones",
          "job_title",
          "company",
          "department",
          "addresses",
          "links",
          "notes",
          "birthday",
          "nickname",
          "categories",
          "uid");

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private CardFields() {}

  static ObjectNode of(VCard card) {
    var fields = JSON.objectNode();
    var contacts = new CardContacts(card);
    put(fields, "name", name(card));
    put(fields, "emails", contacts.emails());
    put(fields, "phones", contacts.phones());
    put(fields, "job_title", text(jobTitle(card)));
    put(fields, "company", text(organization(card, 0)));
    put(fields, "department", text(organization(card, 1)));
    put(fields, "addresses", contacts.addresses());
    put(fields, "links", contacts.links());
    put(fields, "notes", text(joined(card.getNotes().stream().map(Note::getValue), "\n\n")));
    put(fields, "birthday", text(birthday(card.getBirthday())));
    put(fields, "nickname", text(nickname(card)));
    put(fields, "categories", categories(card));
    put(fields, "uid", text(card.getUid() == null ? null : card.getUid().getValue()));
    return fields;
  }

  static void put(ObjectNode into, String key, @Nullable JsonNode value) {
    if (value != null && !(value.isContainer() && value.isEmpty())) {
      into.set(key, value);
    }
  }

  static @Nullable JsonNode text(@Nullable String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    return JSON.stringNode(value.strip());
  }

  static @Nullable String joined(Stream<@Nullable String> parts, String between) {
    var filled =
        parts.filter(Objects::nonNull).map(String::strip).filter(part -> !part.isEmpty()).toList();
    return filled.isEmpty() ? null : String.join(between, filled);
  }

  /** The structured name; else the formatted one, divided with care. */
  private static JsonNode name(VCard card) {
    var name = JSON.objectNode();
    var structured = card.getStructuredName();
    if (structured != null) {
      putParts(name, structured);
    }
    var formatted = card.getFormattedName();
    if (name.isEmpty() && formatted != null && formatted.getValue() != null) {
      var parts = PersonNames.split(formatted.getValue());
      put(name, "prefix", parts == null ? null : text(parts.prefix()));
      put(name, "first", parts == null ? null : text(parts.first()));
      put(name, "last", parts == null ? text(formatted.getValue()) : text(parts.last()));
      put(name, "suffix", parts == null ? null : text(parts.suffix()));
    }
    return name;
  }

  private static void putParts(ObjectNode name, StructuredName structured) {
    put(name, "prefix", text(joined(structured.getPrefixes().stream(), " ")));
    put(name, "first", text(structured.getGiven()));
    put(name, "middle", text(joined(structured.getAdditionalNames().stream(), " ")));
    put(name, "last", text(structured.getFamily()));
    put(name, "suffix", text(joined(structured.getSuffixes().stream(), " ")));
  }

  private static @Nullable String jobTitle(VCard card) {
    var title = joined(card.getTitles().stream().map(TextProperty::getValue), ", ");
    return title != null
        ? title
        : joined(card.getRoles().stream().map(TextProperty::getValue), ", ");
  }

  private static @Nullable String organization(VCard card, int part) {
    var organization = card.getOrganization();
    if (organization == null || organization.getValues().size() <= part) {
      return null;
    }
    var values = organization.getValues();
    return part == 0 ? values.getFirst() : joined(values.stream().skip(part), ", ");
  }

  private static @Nullable String birthday(@Nullable Birthday birthday) {
    if (birthday == null) {
      return null;
    }
    if (birthday.getDate() != null) {
      var written = birthday.getDate().toString();
      return written.length() > 10 ? written.substring(0, 10) : written;
    }
    return birthday.getPartialDate() == null
        ? birthday.getText()
        : birthday.getPartialDate().toISO8601(true);
  }

  private static @Nullable String nickname(VCard card) {
    return card.getNickname() == null
        ? null
        : joined(card.getNickname().getValues().stream(), ", ");
  }

  private static ArrayNode categories(VCard card) {
    var categories = JSON.arrayNode();
    if (card.getCategories() != null) {
      card.getCategories().getValues().stream()
          .map(CardFields::text)
          .filter(Objects::nonNull)
          .forEach(categories::add);
    }
    return categories;
  }
}
