package org.candorcrm.identity.matching.traits;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.candorcrm.identity.matching.Field;
import org.candorcrm.identity.matching.Profile;
import org.candorcrm.identity.matching.Role;
import org.candorcrm.identity.matching.words.Latin;
import org.candorcrm.identity.matching.words.Words;
import org.jspecify.annotations.Nullable;

/** Reads {@link Profile}s. May be used by several threads at once; counting may not. */
public final class Portraits {

  private final Words words = new Words();
  private final Pools pools = new Pools();
  private final NameReading names = new NameReading(words, pools.names);
  private final StreetReading streets = new StreetReading(pools.streets, pools.streetWords);
  private final OrganisationReading organisations =
      new OrganisationReading(pools.organisations, pools.organisationWords);
  private final Map<String, Integer> idFields;
  private final Map<String, Integer> otherFields;
  private final MonthFirst monthFirst;

  public Portraits(List<Field> fields, MonthFirst monthFirst) {
    this.idFields = numbered(fields, Role.NATIONAL_ID);
    this.otherFields = numbered(fields, Role.OTHER);
    this.monthFirst = monthFirst;
    pools.fields(idFields.size(), otherFields.size());
  }

  public Pools pools() {
    return pools;
  }

  public Words words() {
    return words;
  }

  /** Names of the fields of national ids, in the order in which portraits hold them. */
  public List<String> idNames() {
    return List.copyOf(idFields.keySet());
  }

  public List<String> otherNames() {
    return List.copyOf(otherFields.keySet());
  }

  public Portrait of(Profile profile) {
    var countries = terms(profile, Role.COUNTRY, text -> pools.countries.term(Countries.of(text)));
    var region = countries.length == 0 ? null : Phones.region(countries[0].text());
    return new Portrait(
        profile.source(),
        names(profile),
        found(profile, Role.ORGANISATION, organisations::of).toArray(Organisation[]::new),
        days(profile),
        streets(profile),
        terms(profile, Role.CITY, text -> term(pools.cities, Latin.of(text))),
        terms(profile, Role.POSTCODE, this::postcode),
        countries,
        terms(profile, Role.PHONE, text -> term(pools.phones, Phones.digits(text, region))),
        found(profile, Role.EMAIL, text -> Mail.of(text, pools.mails, pools.domains))
            .toArray(Mail[]::new),
        byField(profile, Role.NATIONAL_ID, idFields, pools.ids),
        byField(profile, Role.OTHER, otherFields, pools.others));
  }

  private NameForm[] names(Profile profile) {
    var given = joined(profile, Role.GIVEN_NAME);
    var surname = joined(profile, Role.SURNAME);
    var forms = new ArrayList<NameForm>(1);
    var wholes = profile.values().stream().filter(v -> v.field().role() == Role.FULL_NAME).toList();
    if (!given.isEmpty() || !surname.isEmpty()) {
      forms.add(names.parts(given, surname, ""));
    }
    for (var value : wholes) {
      var form = names.whole(value.text());
      if (forms.isEmpty()) {
        forms.add(form);
      } else if (NameReading.related(forms.getFirst(), form)) {
        forms.set(0, names.parts(given, surname, value.text()));
      } else {
        forms.add(form);
      }
    }
    forms.removeIf(NameForm::empty);
    return forms.toArray(NameForm[]::new);
  }

  private Term[] days(Profile profile) {
    return terms(
        profile,
        Role.BIRTH_DATE,
        text -> {
          int day = Days.of(text, monthFirst.in(profile.source()));
          return day == 0 ? null : pools.days.term(String.format("%08d", day));
        });
  }

  /** Number, street and what else stands in fields of their own is one address. */
  private Street[] streets(Profile profile) {
    var whole = joined(profile, Role.STREET);
    var street = whole.isEmpty() ? null : streets.of(whole);
    return street == null ? new Street[0] : new Street[] {street};
  }

  private @Nullable Term postcode(String text) {
    var plain = Latin.of(text).replaceAll("[^a-z0-9]", "");
    return term(pools.postcodes, plain);
  }

  private static @Nullable Term term(Pool pool, @Nullable String text) {
    return text == null || text.isEmpty() ? null : pool.term(text);
  }

  private static Term[][] byField(
      Profile profile, Role role, Map<String, Integer> fields, List<Pool> pools) {
    var all = new Term[fields.size()][];
    for (int f = 0; f < all.length; f++) {
      all[f] = Pools.NONE;
    }
    for (var value : profile.values()) {
      if (value.field().role() == role) {
        int f = Objects.requireNonNull(fields.get(value.field().name()));
        var text = Latin.of(value.text());
        var plain = role == Role.NATIONAL_ID ? text.replaceAll("[^a-z0-9]", "") : text;
        if (!plain.isEmpty() && all[f].length == 0) {
          all[f] = new Term[] {pools.get(f).term(plain)};
        }
      }
    }
    return all;
  }

  private static String joined(Profile profile, Role role) {
    var joined = new StringBuilder();
    for (var value : profile.values()) {
      if (value.field().role() == role && joined.indexOf(value.text()) < 0) {
        joined.append(joined.isEmpty() ? "" : " ").append(value.text().strip());
      }
    }
    return joined.toString();
  }

  private static Term[] terms(Profile profile, Role role, Function<String, @Nullable Term> made) {
    var all = found(profile, role, made);
    return all.isEmpty() ? Pools.NONE : all.toArray(Term[]::new);
  }

  private static <T> List<T> found(Profile profile, Role role, Function<String, @Nullable T> made) {
    var all = new LinkedHashSet<T>(2);
    for (var value : profile.values()) {
      if (value.field().role() == role && !value.text().isBlank()) {
        for (var text : Several.of(value.text(), role)) {
          var one = made.apply(text);
          if (one != null) {
            all.add(one);
          }
        }
      }
    }
    return List.copyOf(all);
  }

  private static Map<String, Integer> numbered(List<Field> fields, Role role) {
    var all = new java.util.LinkedHashMap<String, Integer>();
    for (var field : fields) {
      if (field.role() == role) {
        all.putIfAbsent(field.name(), all.size());
      }
    }
    return all;
  }
}
