package org.candorcrm.access.closures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.access.RecordFacts;
import org.candorcrm.access.TypeNames;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Closures as somebody may know of them, with what they may do about each. */
@Component
final class KnownClosures {

  private final ClosureTable table;
  private final RequestTable requests;
  private final Outsiders outsiders;
  private final ObjectProvider<TypeNames> names;
  private final ObjectProvider<RecordFacts> facts;

  KnownClosures(
      ClosureTable table,
      RequestTable requests,
      Outsiders outsiders,
      ObjectProvider<TypeNames> names,
      ObjectProvider<RecordFacts> facts) {
    this.table = table;
    this.requests = requests;
    this.outsiders = outsiders;
    this.names = names;
    this.facts = facts;
  }

  /**
   * @throws Problem {@code closure_unknown} also for one that leaves no trace to this viewer
   */
  Closure get(Viewer viewer, UUID id) {
    return table
        .find(id)
        .filter(closure -> closure.visibleTo(viewer.user()))
        .filter(closure -> !shadowed(viewer, closure))
        .orElseThrow(() -> Problem.notFound("closure_unknown"));
  }

  /** A record of which somebody may know nothing has no other closures for them either. */
  private boolean shadowed(Viewer viewer, Closure closure) {
    var type = names.getObject().types().get(closure.recordType());
    var record = closure.record();
    return type != null
        && record != null
        && !closure.members().contains(viewer.user())
        && table.keepingOut(type, record, viewer.user()).stream()
            .anyMatch(other -> !other.visibleTo(viewer.user()));
  }

  ClosureView shown(Viewer viewer, Closure closure) {
    return shown(viewer, List.of(closure)).getFirst();
  }

  List<ClosureView> shown(Viewer viewer, List<Closure> closures) {
    var titles = titles(viewer, closures);
    var waiting = requests.waiting(viewer.user());
    var agreeable = outsiders.agreeable(viewer, closures.stream().map(Closure::id).toList());
    var shown = new ArrayList<ClosureView>();
    for (var closure : closures) {
      var may = may(viewer, closure, agreeable, waiting);
      shown.add(
          new ClosureView(closure, titles.get(closure.record()), may, waiting.get(closure.id())));
    }
    return shown;
  }

  private static Set<ClosureView.Act> may(
      Viewer viewer, Closure closure, Set<UUID> agreeable, Map<UUID, UUID> waiting) {
    var may = new HashSet<ClosureView.Act>();
    if (closure.state() == Closure.State.ended) {
      return may;
    }
    if (closure.state() == Closure.State.proposed && agreeable.contains(closure.id())) {
      may.add(ClosureView.Act.agree);
    }
    if (Closing.mayEnd(viewer, closure)) {
      may.add(ClosureView.Act.end);
    }
    if (closure.role() == null && Admitting.mayAdmit(viewer, closure)) {
      may.add(ClosureView.Act.admit);
    }
    if (AskingAccess.mayAsk(viewer.user(), closure) && !waiting.containsKey(closure.id())) {
      may.add(ClosureView.Act.ask);
    }
    return may;
  }

  /** What the closed records are called, for whom who may see them. */
  private Map<@Nullable UUID, String> titles(Viewer viewer, List<Closure> closures) {
    var byType = new LinkedHashMap<String, Set<UUID>>();
    for (var closure : closures) {
      if (closure.recordType() != null && closure.record() != null) {
        byType.computeIfAbsent(closure.recordType(), any -> new HashSet<>()).add(closure.record());
      }
    }
    var titles = new HashMap<@Nullable UUID, String>();
    byType.forEach(
        (type, records) -> titles.putAll(facts.getObject().titles(viewer, type, records)));
    return titles;
  }
}
