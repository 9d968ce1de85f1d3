package org.candorcrm.identity.consent;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.candorcrm.identity.MayContact.Answer;
import org.candorcrm.identity.MayContact.Channel;
import org.jspecify.annotations.Nullable;

/** Answers of this part as the API writes them. */
final class Shown {

  private Shown() {}

  static Map<String, @Nullable Object> fact(Fact fact, @Nullable String actor, String source) {
    var shown = new LinkedHashMap<String, @Nullable Object>();
    shown.put("id", fact.id());
    shown.put("record", fact.record());
    shown.put("channel", fact.channel() == null ? Fact.EVERY : fact.channel().key());
    shown.put("purpose", fact.purpose());
    shown.put("state", Words.key(fact.state()));
    shown.put("basis", fact.basis() == null ? null : fact.basis().key());
    shown.put("stated_at", fact.statedAt());
    shown.put("expires_at", fact.expiresAt());
    shown.put("balancing", fact.balancing());
    shown.put("proof_text", fact.proof().text());
    shown.put("proof_file", fact.proof().file());
    shown.put("proof_form", fact.proof().form());
    shown.put("proof_address", fact.proof().address());
    shown.put("asked_at", fact.proof().askedAt());
    shown.put("confirmed_at", fact.proof().confirmedAt());
    shown.put("source", source);
    shown.put("actor", actor);
    shown.put("recorded_at", fact.recordedAt());
    return shown;
  }

  static Map<String, @Nullable Object> answer(Channel channel, String purpose, Answer answer) {
    var shown = new LinkedHashMap<String, @Nullable Object>();
    shown.put("channel", channel.key());
    shown.put("purpose", purpose);
    shown.put("may", answer.may());
    shown.put("reason", answer.reason());
    shown.put("words", answer.words());
    shown.put("rests_on", answer.rests());
    return shown;
  }

  static Map<String, @Nullable Object> purpose(Purpose purpose, Locale language) {
    var shown = new LinkedHashMap<String, @Nullable Object>();
    shown.put("key", purpose.key());
    shown.put("label", purpose.label(language));
    shown.put("label_en", purpose.labels().get("en"));
    shown.put("label_de", purpose.labels().get("de"));
    shown.put("basis", purpose.basis() == null ? "consent" : purpose.basis().key());
    shown.put("channels", new TreeSet<>(purpose.channels()).stream().map(Channel::key).toList());
    shown.put("balancing", purpose.balancing());
    shown.put("confirmed", purpose.confirmed());
    shown.put("retired", purpose.retiredAt() != null);
    shown.put("version", purpose.version());
    return shown;
  }
}
