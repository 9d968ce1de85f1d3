package org.candorcrm.identity.duplicates;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.candorcrm.identity.matching.Role;
import org.candorcrm.records.kinds.AddressKind;
import org.candorcrm.records.kinds.DateKind;
import org.candorcrm.records.kinds.EmailsKind;
import org.candorcrm.records.kinds.PersonNameKind;
import org.candorcrm.records.kinds.PhonesKind;
import org.candorcrm.records.kinds.RelationKind;
import org.candorcrm.records.kinds.TextKind;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;

/** What the fields of a type say of who it is, as long as nobody says otherwise. */
final class UsualSigns {

  /** Types whose records are somebody; others take part when their settings say so. */
  static final Set<String> TYPES = Set.of("person", "company", "lead");

  private static final Set<String> BIRTH = Set.of("birthday", "birth_date", "date_of_birth");
  private static final Set<String> EMPLOYER = Set.of("company", "company_name", "employer");
  private static final Pattern ID =
      Pattern.compile(
          "(^|_)(vat|tax|ssn|national|passport|licen[cs]e|register|registration|duns|lei|iban|ustid"
              + "|steuernummer)(_|$)");

  private UsualSigns() {}

  /** Roles by path. */
  static Map<String, Role> of(RecordType type) {
    var roles = new LinkedHashMap<String, Role>();
    for (var field : type.activeFields()) {
      if (!field.system() && !field.traits().readOnly()) {
        add(type, field, roles);
      }
    }
    return roles;
  }

  private static void add(RecordType type, Field field, Map<String, Role> roles) {
    var name = field.name();
    var plain = name.startsWith("x_") ? name.substring(2) : name;
    switch (field.kind()) {
      case PersonNameKind _ -> {
        roles.put(name + ".first", Role.GIVEN_NAME);
        roles.put(name + ".middle", Role.GIVEN_NAME);
        roles.put(name + ".last", Role.SURNAME);
        roles.put(name + ".suffix", Role.SURNAME);
      }
      case EmailsKind _ -> roles.put(name, Role.EMAIL);
      case PhonesKind _ -> roles.put(name, Role.PHONE);
      case AddressKind _ -> {
        roles.put(name + ".street", Role.STREET);
        roles.put(name + ".city", Role.CITY);
        roles.put(name + ".postcode", Role.POSTCODE);
        roles.put(name + ".country", Role.COUNTRY);
      }
      case DateKind _ when BIRTH.contains(plain) -> roles.put(name, Role.BIRTH_DATE);
      case RelationKind relation when EMPLOYER.contains(plain) && !relation.polymorphic() ->
          roles.put(name, Role.ORGANISATION);
      case TextKind _ when EMPLOYER.contains(plain) || isTitle(type, field) ->
          roles.put(name, Role.ORGANISATION);
      case TextKind _ when ID.matcher(plain).find() -> roles.put(name, Role.NATIONAL_ID);
      default -> {
        if (plain.equals("domains")) {
          roles.put(name, Role.EMAIL);
        }
      }
    }
  }

  private static boolean isTitle(RecordType type, Field field) {
    return field.name().equals(type.titleField());
  }
}
