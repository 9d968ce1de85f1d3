package org.candorcrm.identity.consent;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.candorcrm.identity.consent.Suppressions.Address;
import org.candorcrm.identity.consent.Suppressions.Kind;
import org.candorcrm.identity.consent.Suppressions.Reason;
import org.candorcrm.records.Forgotten;
import org.springframework.stereotype.Component;

/** Those that an erasure put on the list; whoever objected or was entered by hand may come in. */
@Component
final class ForgottenAddresses implements Forgotten {

  private final Suppressions suppressions;

  ForgottenAddresses(Suppressions suppressions) {
    this.suppressions = suppressions;
  }

  @Override
  public Map<String, Instant> since(Collection<String> emails) {
    var written = new HashMap<String, Address>();
    emails.forEach(email -> written.put(email, Suppressions.of(Kind.EMAIL, email)));
    var erased = suppressions.among(Set.copyOf(written.values()), Reason.ERASED);
    var since = new HashMap<String, Instant>();
    written.forEach((email, address) -> {
      var at = erased.get(address);
      if (at != null) {
        since.put(email, at);
      }
    });
    return since;
  }
}
