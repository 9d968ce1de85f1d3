package org.candorcrm.bench.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.candorcrm.identity.matching.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What each column says: {@code {"vorname": "given name", "plz": "postcode", "notes": "ignore"}}.
 * Words may be written with spaces, hyphens, underscores or none; common synonyms are understood. A
 * column may also be an object with a {@code role}, and all of it may stand below {@code roles} or
 * {@code columns}. Columns are found without regard to case and surrounding spaces; those that are
 * not named are ignored.
 */
record Roles(Map<String, Role> columns) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final Map<String, Role> WORDS = words();

  static Roles read(Path file) throws IOException {
    var text = Files.readString(file);
    var json = JSON.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
    return of(json);
  }

  static Roles of(JsonNode json) {
    var inner = json;
    for (var name : new String[] {"roles", "columns"}) {
      if (inner.isObject() && inner.path(name).isContainer()) {
        inner = inner.get(name);
      }
    }
    var columns = new LinkedHashMap<String, Role>();
    if (inner.isArray()) {
      for (var one : inner) {
        var column = one.has("column") ? one.path("column") : one.path("name");
        put(columns, column.asString(), one.path("role"));
      }
    } else {
      inner.properties().forEach(one -> put(columns, one.getKey(), one.getValue()));
    }
    if (columns.isEmpty()) {
      throw new WrongUse(
          "The file of roles names no column: write {\"column\": \"given name\", ...}");
    }
    return new Roles(columns);
  }

  Optional<Role> of(String column) {
    return Optional.ofNullable(columns.get(plain(column)));
  }

  private static void put(Map<String, Role> columns, String column, JsonNode value) {
    var word = value.isObject() ? value.path("role").asString("") : value.asString("");
    var plain = word.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    if (plain.isEmpty()
        || plain.startsWith("ignore")
        || plain.equals("id")
        || plain.equals("none")
        || plain.equals("skip")) {
      return;
    }
    var role = WORDS.get(plain);
    if (role == null) {
      throw new WrongUse(
          "\""
              + word
              + "\" is no role. Roles: given name, surname, full name, organisation, birth date, street, city,"
              + " postcode, country, phone, e-mail, national id, other, ignore");
    }
    columns.put(plain(column), role);
  }

  private static String plain(String column) {
    return column.strip().toLowerCase(Locale.ROOT);
  }

  private static Map<String, Role> words() {
    var all = new LinkedHashMap<String, Role>();
    for (var role : Role.values()) {
      all.put(role.name().toLowerCase(Locale.ROOT).replace("_", ""), role);
    }
    put(all, Role.GIVEN_NAME, "given", "firstname", "forename", "first", "vorname", "middlename");
    put(all, Role.SURNAME, "lastname", "familyname", "last", "family", "nachname");
    put(all, Role.FULL_NAME, "name", "fullname", "personname", "wholename");
    put(
        all,
        Role.ORGANISATION,
        "organization",
        "company",
        "companyname",
        "org",
        "employer",
        "business",
        "firm",
        "organisationname",
        "organizationname");
    put(
        all,
        Role.BIRTH_DATE,
        "birthdate",
        "dateofbirth",
        "dob",
        "birthday",
        "born",
        "birthyear",
        "yearofbirth",
        "date");
    put(
        all,
        Role.STREET,
        "address",
        "streetaddress",
        "addressline",
        "housenumber",
        "streetnumber",
        "fulladdress");
    put(all, Role.CITY, "town", "suburb", "place", "locality", "birthplace");
    put(all, Role.POSTCODE, "zip", "zipcode", "postalcode", "postal", "plz");
    put(all, Role.COUNTRY, "nation", "countrycode", "nationality");
    put(all, Role.PHONE, "telephone", "mobile", "phonenumber", "tel", "fax");
    put(all, Role.EMAIL, "mail", "emailaddress");
    put(
        all,
        Role.NATIONAL_ID,
        "nationalid",
        "nationalidentifier",
        "ssn",
        "identifier",
        "taxid",
        "passport",
        "socialsecuritynumber");
    put(all, Role.OTHER, "gender", "sex", "state", "region", "occupation", "text", "attribute");
    return Map.copyOf(all);
  }

  private static void put(Map<String, Role> all, Role role, String... words) {
    for (var word : words) {
      all.put(word, role);
    }
  }
}
