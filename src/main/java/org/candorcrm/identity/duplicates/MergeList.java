package org.candorcrm.identity.duplicates;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.access.Capability;
import org.candorcrm.access.Viewer;
import org.candorcrm.identity.duplicates.DoneMerges.Done;
import org.candorcrm.platform.Messages;
import org.candorcrm.records.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was merged, when, by whom and why, as the API answers it. */
@Component
final class MergeList {

  private final MatchSettingsTable settings;
  private final DoneMerges merges;
  private final MergeGrounds grounds;
  private final Records records;
  private final HiddenSigns hidden;

  MergeList(
      MatchSettingsTable settings,
      DoneMerges merges,
      MergeGrounds grounds,
      Records records,
      HiddenSigns hidden) {
    this.settings = settings;
    this.merges = merges;
    this.grounds = grounds;
    this.records = records;
    this.hidden = hidden;
  }

  Map<String, @Nullable Object> page(
      Viewer viewer,
      Locale locale,
      String type,
      @Nullable UUID run,
      @Nullable UUID before,
      int most) {
    var of = settings.of(type);
    var found = merges.page(viewer, of.type(), run, before, most + 1);
    var shown = found.size() > most ? found.subList(0, most) : found;
    var page = new LinkedHashMap<String, @Nullable Object>();
    page.put("items", items(viewer, locale, of, shown));
    page.put("runs", runs(viewer, of, shown));
    page.put("next", found.size() > most ? shown.getLast().id() : null);
    return page;
  }

  private List<Map<String, @Nullable Object>> items(
      Viewer viewer, Locale locale, MatchSettings of, List<Done> shown) {
    var ids = DoneMerges.records(shown);
    var name = of.type().name();
    var titles = records.titlesOfMerged(viewer, name, ids);
    var changeable = records.changeable(viewer, name, shown.stream().map(Done::winner).toList());
    var pairs = shown.stream().map(Done::why).filter(Objects::nonNull).toList();
    var reasons = new Reasons(of, hidden.from(viewer, of, pairs), locale);
    return shown.stream().map(one -> item(of, one, titles, changeable, reasons, locale)).toList();
  }

  private static Map<String, @Nullable Object> item(
      MatchSettings of,
      Done one,
      Map<UUID, String> titles,
      Set<UUID> changeable,
      Reasons reasons,
      Locale locale) {
    var item = new LinkedHashMap<String, @Nullable Object>();
    item.put("id", one.id());
    item.put("type", of.type().plural());
    item.put("winner", Duplicates.named(one.winner(), titles));
    item.put("loser", Duplicates.named(one.loser(), titles));
    item.put("at", one.at());
    item.put("by", one.actor());
    item.put("run", one.run());
    item.put("reasons", one.why() == null ? List.of() : reasons.of(one.why()));
    item.put("reversed_at", one.reversedAt());
    item.put("reversed_by", one.reversedBy());
    item.put("may_reverse", one.reversedAt() == null && changeable.contains(one.winner()));
    item.put("kept", one.kept() == null ? null : why(one.kept(), locale));
    return item;
  }

  private static @Nullable String why(String code, Locale locale) {
    return Messages.find("problem." + code + ".title", locale, Map.of());
  }

  /** How much a run merged is told to those alone who may have it taken back. */
  private List<Map<String, @Nullable Object>> runs(
      Viewer viewer, MatchSettings of, List<Done> shown) {
    if (!viewer.may(Capability.ADMINISTER_MODEL)) {
      return List.of();
    }
    var ids = shown.stream().map(Done::run).filter(Objects::nonNull).distinct().toList();
    var extents = merges.extents(viewer, of.type(), ids);
    return ids.stream()
        .flatMap(id -> grounds.find(id).stream())
        .map(run -> shown(run, Objects.requireNonNull(extents.get(run.id()))))
        .toList();
  }

  /** One run on its own. */
  Map<String, @Nullable Object> run(Viewer viewer, MergeGrounds.Run run) {
    var of = settings.all().get(run.type());
    var extents =
        of == null
            ? Map.<UUID, DoneMerges.Extent>of()
            : merges.extents(viewer, of.type(), List.of(run.id()));
    return shown(run, extents.getOrDefault(run.id(), new DoneMerges.Extent(0, 0, 0)));
  }

  private static Map<String, @Nullable Object> shown(
      MergeGrounds.Run run, DoneMerges.Extent extent) {
    var shown = new LinkedHashMap<String, @Nullable Object>();
    shown.put("id", run.id());
    shown.put("at", run.beganAt());
    shown.put("merged", extent.merged());
    shown.put("standing", extent.standing());
    shown.put("kept", extent.kept());
    shown.put("asked_back_at", run.askedBackAt());
    shown.put("asked_back_by", run.askedBackBy());
    shown.put("taken_back_at", run.takenBackAt());
    return shown;
  }
}
