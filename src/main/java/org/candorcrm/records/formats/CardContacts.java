package org.candorcrm.records.formats;

import ezvcard.VCard;
import ezvcard.property.RawProperty;
import ezvcard.property.Telephone;
import ezvcard.property.VCardProperty;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

  private final VCard card;

  /** The labels that address books give to groups of properties. */
  private final Map<String, String> labels = new HashMap<>();

  CardContacts(VCard card) {
    this.card = card;
    for (RawProperty raw : card.getExtendedProperties("X-ABLabel")) {
      if (raw.getGroup() != null && raw.getValue() != null) {
        var label = raw.getValue().replace("_$!<", "").replace(">!$_", "");
        labels.put(raw.getGroup().toLowerCase(Locale.ROOT), label.toLowerCase(Locale.ROOT));
      }
    }
  }

  ArrayNode emails() {
    var emails = JSON.arrayNode();
    for (var email : byPreference(card.getEmails())) {
      add(emails, email.getValue(), label(email));
    }
    return emails;
  }

  ArrayNode phones() {
    var phones = JSON.arrayNode();
    for (var phone : byPreference(card.getTelephoneNumbers())) {
      add(phones, number(phone), label(phone));
    }
    return phones;
  }

  ArrayNode links() {
    var links = JSON.arrayNode();
    for (var url : byPreference(card.getUrls())) {
      add(links, url.getValue(), label(url));
    }
    return links;
  }

  ArrayNode addresses() {
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
        labelled(parts, label(address));
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
  private @Nullable String label(VCardProperty property) {
    var group = property.getGroup();
    var given = group == null ? null : labels.get(group.toLowerCase(Locale.ROOT));
    if (given != null) {
      return given;
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
