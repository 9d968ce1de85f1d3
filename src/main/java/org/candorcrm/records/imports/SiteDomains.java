package org.candorcrm.records.imports;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.candorcrm.access.TypeRights;
import org.candorcrm.records.kinds.ChoicesKind;
import org.candorcrm.records.kinds.Labelled;
import org.candorcrm.records.kinds.LinksKind;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.values.Emails;
import org.jspecify.annotations.Nullable;

/**
 * The domains of companies whose file only knows their websites. People are matched to companies by
 * them. What a file says of domains itself is left as it is, and so are pages on other people's
 * sites.
 */
record SiteDomains(Field links, Field domains) {

  private static final Pattern HOST =
      Pattern.compile("(?:https?://)?(?:www\\d?\\.)?([^/?#:]+).*", Pattern.CASE_INSENSITIVE);

  /** Where many have a page, the site is nobody's own. */
  private static final Set<String> SHARED =
      Set.of(
          "facebook.com",
          "instagram.com",
          "linkedin.com",
          "xing.com",
          "twitter.com",
          "x.com",
          "youtube.com",
          "tiktok.com",
          "pinterest.com",
          "github.com",
          "google.com",
          "wordpress.com",
          "wixsite.com",
          "blogspot.com",
          "crunchbase.com",
          "yelp.com",
          "linktr.ee");

  /** Null where the plan does not call for it. */
  static @Nullable SiteDomains of(
      RecordType type, TypeRights rights, List<Target> targets, Set<Field> constants) {
    var domains =
        type.field("domains")
            .filter(field -> field.kind() instanceof ChoicesKind)
            .filter(field -> rights.mayRead(field.id()) && rights.mayWrite(field.id()))
            .orElse(null);
    if (!type.name().equals("company") || domains == null) {
      return null;
    }
    boolean said =
        constants.contains(domains)
            || targets.stream()
                .anyMatch(one -> one instanceof Target.Whole(var field) && field.equals(domains));
    return said
        ? null
        : targets.stream()
            .filter(Target.Whole.class::isInstance)
            .map(one -> ((Target.Whole) one).field())
            .filter(field -> field.kind() instanceof LinksKind)
            .findFirst()
            .map(links -> new SiteDomains(links, domains))
            .orElse(null);
  }

  void fill(ParsedRow row) {
    if (!(row.values.get(links.name()) instanceof List<?> sites)) {
      return;
    }
    var found = new LinkedHashSet<String>();
    for (var site : sites) {
      var domain = domain(site instanceof Labelled labelled ? labelled.value() : site.toString());
      if (domain != null) {
        found.add(domain);
      }
    }
    if (!found.isEmpty()) {
      row.values.put(domains.name(), List.copyOf(found));
      row.derived.add(domains.name());
    }
  }

  private static @Nullable String domain(String site) {
    var host = HOST.matcher(site.strip());
    if (!host.matches()) {
      return null;
    }
    var domain = host.group(1).toLowerCase(Locale.ROOT);
    boolean shared =
        SHARED.stream().anyMatch(one -> domain.equals(one) || domain.endsWith("." + one));
    return !shared && Emails.isDomain(domain) ? domain : null;
  }
}
