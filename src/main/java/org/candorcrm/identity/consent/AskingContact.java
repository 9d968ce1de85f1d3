package org.candorcrm.identity.consent;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.identity.MayContact;
import org.candorcrm.identity.consent.Deciding.Decision;
import org.candorcrm.platform.Messages;
import org.candorcrm.platform.WrittenDay;
import org.springframework.stereotype.Component;

/** Answers whether people may be contacted, a portion of them at a time. */
@Component
final class AskingContact implements MayContact {

  private static final int PORTION = 1_000;

  private final Contactable seeing;
  private final StandingsOfPeople gathering;
  private final Purposes purposes;

  AskingContact(Contactable seeing, StandingsOfPeople gathering, Purposes purposes) {
    this.seeing = seeing;
    this.gathering = gathering;
    this.purposes = purposes;
  }

  /** One cell of the matrix of channels and purposes. */
  record Cell(Channel channel, String purpose, Answer answer) {}

  @Override
  public Map<UUID, Answer> ask(
      Viewer asker,
      String plural,
      Collection<UUID> ids,
      Channel channel,
      String purposeKey,
      Locale language) {
    var type = seeing.type(plural);
    var purpose = purposes.need(purposeKey);
    var deciding = new Deciding(channel, purpose, asker.now());
    var answers = new HashMap<UUID, Answer>();
    var all = new ArrayList<>(ids);
    for (int from = 0; from < all.size(); from += PORTION) {
      var portion = all.subList(from, Math.min(all.size(), from + PORTION));
      var family = seeing.family(asker, type, portion);
      var decisions = new LinkedHashMap<UUID, Decision>();
      gathering.of(family).forEach((root, standing) -> decisions.put(root, deciding.of(standing)));
      var visible = seeing.visible(asker, records(decisions.values()));
      family
          .roots()
          .forEach((asked, root) -> {
            var decision = decisions.get(root);
            if (decision != null) {
              answers.put(asked, answer(decision, visible, purpose, language));
            }
          });
    }
    return answers;
  }

  /** All channels and purposes of one, in their order. */
  List<Cell> matrix(Viewer asker, String plural, UUID root, Locale language) {
    var standing = gathering.of(seeing.family(asker, seeing.type(plural), Set.of(root))).get(root);
    var cells = new ArrayList<Cell>();
    if (standing == null) {
      return cells;
    }
    for (var purpose : purposes.inUse()) {
      for (var channel : Channel.values()) {
        var decision = new Deciding(channel, purpose, asker.now()).of(standing);
        var visible = seeing.visible(asker, records(List.of(decision)));
        cells.add(new Cell(channel, purpose.key(), answer(decision, visible, purpose, language)));
      }
    }
    return cells;
  }

  private static Set<UUID> records(Collection<Decision> decisions) {
    return decisions.stream()
        .flatMap(one -> one.rests().stream())
        .map(Fact::record)
        .collect(toSet());
  }

  /** A no that rests on what the asker may not see says no more than that there is one. */
  static Answer answer(Decision decision, Set<UUID> visible, Purpose purpose, Locale language) {
    var shown = decision.rests().stream().filter(fact -> visible.contains(fact.record())).toList();
    boolean hidden = shown.size() < decision.rests().size();
    var reason = hidden && !decision.may() ? "suppressed" : decision.reason();
    var day = shown.isEmpty() ? "" : WrittenDay.of(shown.getFirst().statedAt(), language);
    // What holds for everybody is no contract that is known.
    boolean unseen = decision.may() && decision.rests().isEmpty();
    var said = unseen && reason.equals(Basis.CONTRACT.key()) ? reason + ".as_far" : reason;
    var words =
        Messages.text(
            "contact." + said, language, Map.of("purpose", purpose.label(language), "day", day));
    return new Answer(decision.may(), reason, words, shown.stream().map(Fact::id).toList());
  }
}
