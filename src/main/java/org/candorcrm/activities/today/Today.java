package org.candorcrm.activities.today;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.records.kinds.Reference;
import org.springframework.stereotype.Component;

/** What the asking person does next: everything found, without what they dismissed, best first. */
@Component
class Today {

  static final int MOST = 50;

  private final List<Finding> findings;
  private final Dismissals dismissals;
  private final Contacts contacts;

  Today(List<Finding> findings, Dismissals dismissals, Contacts contacts) {
    this.findings = List.copyOf(findings);
    this.dismissals = dismissals;
    this.contacts = contacts;
  }

  /**
   * @param more how many entries were left out
   * @param dismissed how many "not today" keeps away
   */
  record Plan(
      Day day, List<Entry> entries, Map<UUID, Contacts.Contact> contacts, int more, int dismissed) {
    Plan {
      entries = List.copyOf(entries);
      contacts = Map.copyOf(contacts);
    }
  }

  /**
   * @param away what "not today" keeps away, instead of the rest
   */
  Plan of(Viewer viewer, ZoneId zone, boolean away) {
    var day = Day.of(viewer.now(), zone);
    var all = new ArrayList<Entry>();
    findings.forEach(finding -> all.addAll(finding.of(viewer, day)));
    var dismissed = dismissals.of(viewer.user(), day.now());
    long kept = all.stream().filter(entry -> dismissed.contains(entry.key())).count();
    var entries =
        all.stream()
            .filter(entry -> dismissed.contains(entry.key()) == away)
            .sorted(Entry.ORDER)
            .toList();
    var page = entries.subList(0, Math.min(MOST, entries.size()));
    return new Plan(
        day, page, reach(viewer, page), entries.size() - page.size(), Math.toIntExact(kept));
  }

  private Map<UUID, Contacts.Contact> reach(Viewer viewer, List<Entry> page) {
    var people = new HashMap<UUID, Reference>();
    page.forEach(entry -> entry.people().forEach(one -> people.put(one.id(), one)));
    return contacts.of(viewer, List.copyOf(people.values()));
  }
}
