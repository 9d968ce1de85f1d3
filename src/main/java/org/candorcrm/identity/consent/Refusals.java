package org.candorcrm.identity.consent;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.identity.MayContact.Channel;
import org.springframework.stereotype.Component;

/** What people do not want, as opposed to what nobody asked them for; many of them at once. */
@Component
final class Refusals {

  private static final Set<String> SAID =
      Set.of("do_not_contact", "refused", "withdrawn", "suppressed", "same_address");

  private final Contactable seeing;
  private final StandingsOfPeople gathering;
  private final Purposes purposes;

  Refusals(Contactable seeing, StandingsOfPeople gathering, Purposes purposes) {
    this.seeing = seeing;
    this.gathering = gathering;
    this.purposes = purposes;
  }

  /**
   * One no.
   *
   * @param purposes keys of those that it is said for
   * @param all whether that is every one
   * @param words the reason as a sentence
   */
  record Refusal(Channel channel, List<String> purposes, boolean all, String words) {
    Refusal {
      purposes = List.copyOf(purposes);
    }
  }

  private record Said(Channel channel, Purpose purpose, Deciding.Decision decision) {}

  /** By the id that was asked; who refuses nothing, or may not be seen, is missing. */
  Map<UUID, List<Refusal>> of(Viewer asker, String plural, Collection<UUID> ids, Locale language) {
    var family = seeing.family(asker, seeing.type(plural), ids);
    var used = purposes.inUse();
    var said = new LinkedHashMap<UUID, List<Said>>();
    gathering.of(family).forEach((root, standing) -> said.put(root, said(asker, used, standing)));
    var visible =
        seeing.visible(
            asker,
            said.values().stream()
                .flatMap(List::stream)
                .flatMap(one -> one.decision().rests().stream())
                .map(Fact::record)
                .collect(toSet()));
    var refusals = new LinkedHashMap<UUID, List<Refusal>>();
    family
        .roots()
        .forEach((asked, root) -> {
          var all = said.getOrDefault(root, List.of());
          if (!all.isEmpty()) {
            refusals.put(asked, together(all, visible, used.size(), language));
          }
        });
    return refusals;
  }

  private static List<Said> said(Viewer asker, List<Purpose> used, Standing standing) {
    var said = new ArrayList<Said>();
    for (var channel : Channel.values()) {
      for (var purpose : used) {
        var decision = new Deciding(channel, purpose, asker.now()).of(standing);
        if (!decision.may() && SAID.contains(decision.reason())) {
          said.add(new Said(channel, purpose, decision));
        }
      }
    }
    return said;
  }

  /** The same no for several purposes is said once. */
  private static List<Refusal> together(
      List<Said> said, Set<UUID> visible, int purposes, Locale language) {
    record Same(Channel channel, String words) {}

    var same = new LinkedHashMap<Same, List<String>>();
    for (var one : said) {
      var words = AskingContact.answer(one.decision(), visible, one.purpose(), language).words();
      same.computeIfAbsent(new Same(one.channel(), words), key -> new ArrayList<>())
          .add(one.purpose().key());
    }
    var refusals = new ArrayList<Refusal>();
    same.forEach((key, keys) ->
        refusals.add(new Refusal(key.channel(), keys, keys.size() == purposes, key.words())));
    return refusals;
  }
}
