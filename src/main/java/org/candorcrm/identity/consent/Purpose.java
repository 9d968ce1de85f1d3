package org.candorcrm.identity.consent;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.candorcrm.identity.MayContact.Channel;
import org.jspecify.annotations.Nullable;

/**
 * What we contact people for.
 *
 * @param labels for people, by language; English is always there
 * @param basis what holds for everybody without a word of theirs; null: only consent does
 * @param channels those that the basis holds for
 * @param balancing why our interest outweighs theirs; without it a legitimate interest is none
 * @param confirmed whether consent by e-mail counts only once it was confirmed (double opt-in)
 */
record Purpose(
    String key,
    Map<String, String> labels,
    @Nullable Basis basis,
    Set<Channel> channels,
    @Nullable String balancing,
    boolean confirmed,
    int position,
    int version,
    @Nullable Instant retiredAt) {

  Purpose {
    labels = Map.copyOf(labels);
    channels = Set.copyOf(channels);
    if (basis == Basis.CONSENT) {
      throw new IllegalArgumentException("nobody consents for everybody");
    }
  }

  String label(Locale language) {
    var english = labels.getOrDefault("en", key);
    return labels.getOrDefault(language.getLanguage(), english);
  }

  boolean mustConfirm(Channel channel) {
    return confirmed && channel == Channel.EMAIL;
  }
}
