package org.candorcrm.records.formats;

import ezvcard.VCard;
import ezvcard.property.RawProperty;
import ezvcard.property.Telephone;
import ezvcard.property.VCardProperty;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How a card's person can be reached: preferred ones first, each with what it is for. */
final class CardContacts {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** Types that say how a value is written or sent, not what it is for. */
  private static final Set<String> TECHNICAL =
      Set.of("pref", "internet", "voice", "x400", "postal", "parcel", "msg", "text", "intl", "dom");

  private CardContacts() {}

  static ArrayNode emails(VCard card) {
    var emails = JSON.arrayNode();
    for (var email : byPreference(card.getEmails())) {
      add(emails, email.getValue(), label(card, email));
    }
    return emails;
  }

  static ArrayNode phones(VCard card) {
    var phones = JSON.arrayNode();
    for (var phone : byPreference(card.getTelephoneNumbers())) {
      add(phones, number(phone), label(card, phone));
    }
    return phones;
  }

  static ArrayNode links(VCard card) {
    var links = JSON.arrayNode();
    for (var url : byPreference(card.getUrls())) {
      add(links, url.getValue(), label(card, url));
    }
    return links;
  }

  static ArrayNode addresses(VCard card) {
    var addresses = JSON.arrayNode();
    for (var address : byPreference(card.getAddresses())) {
      var parts = JSON.objectNode();
      var street =
          CardFields.joined(
              Stream.of(
                  address.getPoBox(),
                  address.getExtendedAddressFull(),
                  address.getStreetAddressFull()),
              ", ");
      CardFields.put(parts, "street", CardFields.text(street));
      CardFields.put(parts, "city", CardFields.text(address.getLocality()));
      CardFields.put(parts, "region", CardFields.text(address.getRegion()));
      CardFields.put(parts, "postcode", CardFields.text(address.getPostalCode()));
      CardFields.put(parts, "country", CardFields.text(address.getCountry()));
      if (parts.isEmpty()) {
        CardFields.put(parts, "street", CardFields.text(address.getLabel()));
      }
      if (!parts.isEmpty()) {
        labelled(parts, label(card, address));
        addresses.add(parts);
      }
    }
    return addresses;
  }

  private static void add(ArrayNode into, @Nullable String value, @Nullable String label) {
    var text = CardFields.text(value);
    if (text != null) {
      into.add(labelled(JSON.objectNode().set("value", text), label));
    }
  }

  private static ObjectNode labelled(ObjectNode node, @Nullable String label) {
    CardFields.put(node, "label", CardFields.text(label));
    return node;
  }

  private static @Nullable String number(Telephone phone) {
    if (phone.getUri() == null) {
      return phone.getText();
    }
    var extension = phone.getUri().getExtension();
    var number = phone.getUri().getNumber();
    return extension == null || extension.isEmpty() ? number : number + ";ext=" + extension;
  }

  private static <T extends VCardProperty> List<T> byPreference(List<T> properties) {
    return properties.stream().sorted(Comparator.comparingInt(CardContacts::preference)).toList();
  }

  private static int preference(VCardProperty property) {
    try {
      var preferred = property.getParameters().getPref();
      if (preferred != null) {
        return preferred;
      }
    } catch (IllegalStateException e) {
      return 100;
    }
    return types(property).anyMatch("pref"::equals) ? 1 : 100;
  }

  /** The label that an address book gave, else the types: {@code work}, {@code mobile}. */
  private static @Nullable String label(VCard card, VCardProperty property) {
    var group = property.getGroup();
    if (group != null) {
      for (RawProperty raw : card.getExtendedProperties("X-ABLabel")) {
        if (group.equalsIgnoreCase(raw.getGroup()) && raw.getValue() != null) {
          return raw.getValue().replace("_$!<", "").replace(">!$_", "").toLowerCase(Locale.ROOT);
        }
      }
    }
    return CardFields.joined(
        types(property)
            .filter(type -> !TECHNICAL.contains(type))
            .map(type -> type.equals("cell") ? "mobile" : type),
        " ");
  }

  private static Stream<String> types(VCardProperty property) {
    return property.getParameters().getTypes().stream()
        .map(type -> type.toLowerCase(Locale.ROOT).strip())
        .distinct();
  }
}
