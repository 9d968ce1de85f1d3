package org.candorcrm.insight.understanding;

import java.util.List;
import org.candorcrm.insight.answers.Inquiries;
import org.candorcrm.insight.understanding.Meaning.Mine;
import org.candorcrm.insight.understanding.Meaning.OfCountry;
import org.candorcrm.insight.understanding.Meaning.OfNamed;
import org.candorcrm.records.kinds.AddressKind;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schema;
import org.jspecify.annotations.Nullable;

/** Of whom and where, by the owner and the address that the records of a type have. */
record Whose(Schema schema, RecordType type) {

  private static final List<String> ADDRESSES =
      List.of("address", "company.address", "deal.company.address");

  /** The condition that a name means; null where it means none. */
  @Nullable String of(Heard one) {
    var country = one.as(OfCountry.class);
    if (country.isPresent()) {
      return in(country.get().code());
    }
    var mine = one.as(Mine.class);
    if (mine.isPresent()) {
      return mine(mine.get());
    }
    var named = one.as(OfNamed.class);
    return named.isPresent() ? by(named.get()) : null;
  }

  private @Nullable String in(String country) {
    return ADDRESSES.stream()
        .filter(path ->
            Inquiries.kind(schema, type, path).filter(AddressKind.class::isInstance).isPresent())
        .findFirst()
        .map(path -> path + ".country == " + Sense.quoted(country))
        .orElse(null);
  }

  private @Nullable String mine(Mine mine) {
    var owner = owner();
    if (owner == null) {
      return null;
    }
    return switch (mine.what()) {
      case "me" -> owner + " == me";
      case "team" -> owner + ".teams.exists(t, t.members.exists(m, m == me))";
      case "department" -> owner + ".department.users.exists(u, u == me)";
      default -> null;
    };
  }

  /** Who changes a stage need not be who owns the deal. */
  @Nullable String owner() {
    if (type.name().equals("deal_stage_change")) {
      return "deal.owner";
    }
    return type.field("owner").isEmpty() ? null : "owner";
  }

  private @Nullable String by(OfNamed named) {
    var owner = owner();
    if (owner == null) {
      return null;
    }
    var name = Sense.quoted(named.name());
    return switch (named.type()) {
      case "user" -> owner + ".name == " + name;
      case "team" -> owner + ".teams.exists(t, t.name == " + name + ")";
      case "department" -> owner + ".department.name == " + name;
      default -> null;
    };
  }
}
