package org.candorcrm.identity.consent;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.candorcrm.access.Audit;
import org.candorcrm.access.Capability;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.gate.Body;
import org.candorcrm.access.gate.Versions;
import org.candorcrm.identity.MayContact.Channel;
import org.candorcrm.platform.Problem;
import org.candorcrm.platform.Problem.Status;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Adds and changes what we contact people for; needs the capability, and is audited. */
@Component
class ChangingPurposes {

  private static final int MOST = 50;
  private static final int LONGEST_LABEL = 80;

  private final Purposes purposes;
  private final Audit audit;
  private final TransactionTemplate transaction;

  ChangingPurposes(Purposes purposes, Audit audit, TransactionTemplate transaction) {
    this.purposes = purposes;
    this.audit = audit;
    this.transaction = transaction;
  }

  /**
   * @throws Problem {@code privacy_not_allowed}
   */
  static void demand(Viewer viewer) {
    if (!viewer.may(Capability.ANSWER_PRIVACY)) {
      throw Problem.forbidden("privacy_not_allowed");
    }
  }

  Purpose add(Viewer viewer, Body body) {
    demand(viewer);
    var key = body.text("key");
    if (!key.matches("[a-z][a-z0-9_]{0,39}")) {
      throw Problem.invalid("purpose_key_invalid").field("key");
    }
    var all = purposes.all();
    if (all.stream().anyMatch(one -> one.key().equals(key))) {
      throw Problem.of(Status.CONFLICT, "purpose_exists").field("key");
    }
    if (all.size() >= MOST) {
      throw Problem.of(Status.CONFLICT, "purposes_too_many").with("most", MOST);
    }
    int position = all.stream().mapToInt(Purpose::position).max().orElse(0) + 1;
    var blank = new Purpose(key, Map.of(), null, Set.of(), null, false, position, 1, null);
    return kept(viewer, changed(blank, body, viewer), "purpose_added");
  }

  Purpose change(Viewer viewer, String key, int version, Body body) {
    demand(viewer);
    return java.util.Objects.requireNonNull(
        transaction.execute(status -> {
          var now =
              purposes
                  .find(key)
                  .orElseThrow(() -> Problem.notFound("purpose_not_found").with("key", key));
          Versions.check(version, now.version());
          return kept(viewer, changed(now, body, viewer), "purpose_changed");
        }));
  }

  private Purpose kept(Viewer viewer, Purpose purpose, String action) {
    purposes.keep(purpose);
    audit.record(
        viewer,
        action,
        purpose.key(),
        Map.of("basis", purpose.basis() == null ? "consent" : purpose.basis().key()));
    return purposes.find(purpose.key()).orElseThrow();
  }

  private static Purpose changed(Purpose now, Body body, Viewer viewer) {
    var labels = new HashMap<>(now.labels());
    for (var language : Set.of("en", "de")) {
      var label = body.optionalText("label_" + language);
      if (label != null && label.length() > LONGEST_LABEL) {
        throw Problem.invalid("body_field_invalid")
            .field("label_" + language)
            .with("expected", LONGEST_LABEL + " characters at most");
      }
      if (label != null) {
        labels.put(language, label);
      }
    }
    if (!labels.containsKey("en")) {
      throw Problem.invalid("body_field_missing").field("label_en");
    }
    var basis = body.has("basis") ? basis(body) : now.basis();
    var channels = body.has("channels") ? channels(body) : now.channels();
    var balancing = body.has("balancing") ? body.optionalText("balancing") : now.balancing();
    var retired =
        body.flag("retired", now.retiredAt() != null)
            ? now.retiredAt() == null ? viewer.now() : now.retiredAt()
            : null;
    return new Purpose(
        now.key(),
        labels,
        basis,
        channels,
        balancing,
        body.flag("confirmed", now.confirmed()),
        now.position(),
        now.version(),
        retired);
  }

  /** Consent is nobody's but their own, so it is written as none that holds for everybody. */
  private static @Nullable Basis basis(Body body) {
    var basis = Words.find(Basis.class, body, "basis");
    return basis == Basis.CONSENT ? null : basis;
  }

  private static Set<Channel> channels(Body body) {
    var channels = new HashSet<Channel>();
    body.texts("channels").forEach(one -> channels.add(Words.of(Channel.class, one, "channels")));
    return channels;
  }
}
