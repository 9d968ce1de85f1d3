package org.candorcrm.identity.consent;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candorcrm.identity.MayContact.Channel;
import org.candorcrm.identity.consent.Fact.State;
import org.candorcrm.platform.Folding;
import org.candorcrm.platform.Problem;

/** What files call what we record of being contacted, in English and German. */
final class FileWords {

  private static final Map<State, List<String>> STATES =
      Map.of(
          State.GIVEN,
          words(
              """
              yes y true 1 x ok given granted agreed opt-in opted-in subscribed confirmed
              ja j wahr erteilt zugestimmt eingewilligt angemeldet abonniert bestätigt
              """),
          State.REFUSED,
          words("no n false 0 refused declined never none nein falsch abgelehnt verweigert nie"),
          State.WITHDRAWN,
          words(
              """
              withdrawn revoked unsubscribed opt-out opted-out cleaned
              widerrufen zurückgezogen abgemeldet abbestellt
              """));

  private static final Map<Channel, List<String>> CHANNELS =
      Map.of(
          Channel.EMAIL,
          words("email e-mail mail mailing"),
          Channel.PHONE,
          words("phone call telephone telefon anruf telefonisch"),
          Channel.POST,
          words("post letter mailing-address brief postalisch"),
          Channel.MESSAGE,
          words("message sms text whatsapp chat nachricht"));

  private static final Map<Basis, List<String>> BASES =
      Map.of(
          Basis.CONSENT,
          words("consent einwilligung opt-in"),
          Basis.CONTRACT,
          words("contract vertrag"),
          Basis.LEGITIMATE_INTEREST,
          words("legitimate-interest berechtigtes-interesse"),
          Basis.LEGAL_DUTY,
          words("legal-duty legal-obligation rechtliche-verpflichtung rechtspflicht"),
          Basis.VITAL_INTEREST,
          words("vital-interest lebenswichtiges-interesse"),
          Basis.PUBLIC_INTEREST,
          words("public-interest öffentliches-interesse"));

  private static final List<String> EVERY = words("* all any every alle jeder jedes");

  private FileWords() {}

  private static List<String> words(String text) {
    return Arrays.stream(text.strip().split("\\s+")).map(FileWords::plain).toList();
  }

  /** Spaces, underscores and hyphens are one, so is a capital and its small letter. */
  private static String plain(String text) {
    return Folding.fold(text.strip()).replaceAll("[\\s_]+", "-");
  }

  static boolean every(String text) {
    return EVERY.contains(plain(text));
  }

  /**
   * @throws Problem {@code consent_word_unknown}
   */
  static State state(String text) {
    return find(STATES, text, "state");
  }

  /**
   * @throws Problem {@code consent_word_unknown}
   */
  static Channel channel(String text) {
    return find(CHANNELS, text, "channel");
  }

  /**
   * @throws Problem {@code consent_word_unknown}
   */
  static Basis basis(String text) {
    return find(BASES, text, "basis");
  }

  private static <T> T find(Map<T, List<String>> words, String text, String part) {
    var asked = plain(text);
    return words.entrySet().stream()
        .filter(entry -> entry.getValue().contains(asked))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow(() -> unknown(part, text, words));
  }

  private static Problem unknown(String part, String text, Map<?, List<String>> words) {
    var known = words.values().stream().map(List::getFirst).sorted();
    return Problem.invalid("consent_word_unknown")
        .with("part", part)
        .with("word", text)
        .with("known", known.collect(Collectors.joining(", ")));
  }

  /** By its key, or by what it is called in any language. */
  static Optional<Purpose> purpose(List<Purpose> purposes, String text) {
    var asked = plain(text);
    Function<Purpose, Stream<String>> names =
        one -> Stream.concat(Stream.of(one.key()), one.labels().values().stream());
    return purposes.stream()
        .filter(one -> names.apply(one).anyMatch(name -> plain(name).equals(asked)))
        .findFirst();
  }
}
