package org.candorcrm.identity.matching.compare;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.candorcrm.identity.matching.Field;
import org.candorcrm.identity.matching.Role;
import org.candorcrm.identity.matching.traits.Portrait;
import org.candorcrm.identity.matching.traits.Portraits;

/** Compares records in every trait that their fields can tell of. */
public final class Comparison {

  private final List<Comparer> comparers = new ArrayList<>();
  private final List<Trait> traits = new ArrayList<>();
  private final int[] at;
  private final int employer;
  private final int mail;

  public Comparison(List<Field> fields, Portraits portraits) {
    var roles = EnumSet.noneOf(Role.class);
    fields.forEach(field -> roles.add(field.role()));
    var pools = portraits.pools();
    boolean people =
        roles.contains(Role.GIVEN_NAME)
            || roles.contains(Role.SURNAME)
            || roles.contains(Role.FULL_NAME);
    if (people) {
      comparers.add(new NameComparer(pools));
    }
    if (roles.contains(Role.ORGANISATION)) {
      comparers.add(new OrganisationComparer(pools, !people));
    }
    if (roles.contains(Role.BIRTH_DATE)) {
      comparers.add(new DayComparer(pools));
    }
    for (int f = 0; f < portraits.idNames().size(); f++) {
      int id = f;
      comparers.add(
          ExactComparer.id(portraits.idNames().get(f), pools.ids.get(f), p -> p.ids()[id]));
    }
    if (roles.contains(Role.EMAIL)) {
      comparers.add(new MailComparer(pools, people));
    }
    if (roles.contains(Role.PHONE)) {
      comparers.add(new PhoneComparer(pools));
    }
    if (roles.contains(Role.STREET)) {
      comparers.add(new StreetComparer(pools));
    }
    if (roles.contains(Role.CITY) || roles.contains(Role.POSTCODE)) {
      comparers.add(new PlaceComparer(pools));
    }
    if (roles.contains(Role.COUNTRY)) {
      comparers.add(ExactComparer.country(pools.countries, Portrait::countries));
    }
    for (int f = 0; f < portraits.otherNames().size(); f++) {
      int field = f;
      comparers.add(
          ExactComparer.other(
              portraits.otherNames().get(f), pools.others.get(f), p -> p.others()[field]));
    }
    at = new int[comparers.size()];
    for (int c = 0; c < at.length; c++) {
      at[c] = traits.size();
      traits.addAll(comparers.get(c).traits());
    }
    employer = people ? place(OrganisationComparer.NAME) : -1;
    mail = place(MailComparer.NAME);
  }

  private int place(String trait) {
    for (int t = 0; t < traits.size(); t++) {
      if (traits.get(t).name().equals(trait)) {
        return t;
      }
    }
    return -1;
  }

  public List<Trait> traits() {
    return List.copyOf(traits);
  }

  public Agreement fresh() {
    return new Agreement(traits.size());
  }

  public void compare(Portrait one, Portrait other, Agreement agreement) {
    agreement.clear();
    for (int c = 0; c < at.length; c++) {
      comparers.get(c).compare(one, other, agreement, at[c]);
    }
    if (employer >= 0 && mail >= 0) {
      MailComparer.following(agreement, mail, agreement.level(employer));
    }
  }
}
