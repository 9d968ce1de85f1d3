package org.candorcrm.identity.radar;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Audit;
import org.candorcrm.access.Capability;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.gate.Body;
import org.candorcrm.access.gate.Versions;
import org.candorcrm.identity.SourceSight;
import org.candorcrm.identity.radar.RadarView.NoticePartView;
import org.candorcrm.identity.radar.RadarView.NoticeView;
import org.candorcrm.platform.Moments;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schemas;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the radar found, for who acts on it. */
@Component
final class ActingOnNotices {

  private static final int MOST = 200;
  private static final int LONGEST_NOTE = 2_000;

  private final NoticeTable notices;
  private final RadarTable table;
  private final KnowerNames names;
  private final Schemas schemas;
  private final Audit audit;
  private final Clock clock;

  ActingOnNotices(
      NoticeTable notices,
      RadarTable table,
      KnowerNames names,
      Schemas schemas,
      Audit audit,
      Clock clock) {
    this.notices = notices;
    this.table = table;
    this.names = names;
    this.schemas = schemas;
    this.audit = audit;
    this.clock = clock;
  }

  /** Whoever owns a notice sees it, also where they may not look at the radar. */
  List<NoticeView> list(Viewer viewer, @Nullable String state) {
    var found =
        notices.newest(state == null ? null : RadarNotice.state(state), MOST).stream()
            .map(notice -> limited(viewer, notice))
            .filter(notice -> isShown(viewer, notice))
            .sorted(
                Comparator.comparing(RadarNotice::isOpen)
                    .reversed()
                    .thenComparing(ActingOnNotices::worstFirst))
            .toList();
    return shown(found);
  }

  /** Of what is done, the latest comes first. */
  private static int worstFirst(RadarNotice one, RadarNotice other) {
    return one.isOpen() ? Part.worstFirst().compare(one.worst(), other.worst()) : 0;
  }

  NoticeView get(Viewer viewer, UUID id) {
    return shown(List.of(find(viewer, id))).getFirst();
  }

  /**
   * @throws Problem {@code radar_notice_unknown}, {@code radar_notice_not_yours}
   */
  NoticeView change(Viewer viewer, UUID id, int expected, Body body) {
    var before = find(viewer, id);
    if (!viewer.user().equals(before.owner()) && !viewer.may(Capability.ADMINISTER_USERS)) {
      throw Problem.forbidden("radar_notice_not_yours");
    }
    Versions.check(expected, before.version(), shown(List.of(before)).getFirst());
    var after =
        before.with(
            body.has("state") ? RadarNotice.state(body.text("state")) : before.state(),
            body.has("note") ? body.longText("note", LONGEST_NOTE) : before.note(),
            body.has("owner") ? body.optionalId("owner") : before.owner());
    if (!notices.change(after, viewer.user(), Moments.now(clock))) {
      Versions.check(expected, find(viewer, id).version());
    }
    audit.record(
        viewer,
        "radar_notice_changed",
        before.parts().getFirst().finding().word(),
        Map.of("state", after.state()));
    return get(viewer, id);
  }

  private RadarNotice find(Viewer viewer, UUID id) {
    var known = notices.get(id);
    var notice = known == null ? null : limited(viewer, known);
    if (notice == null || !isShown(viewer, notice)) {
      throw Problem.notFound("radar_notice_unknown").with("id", id);
    }
    return notice;
  }

  private static RadarNotice limited(Viewer viewer, RadarNotice notice) {
    return notice.limited(
        notice.before().keySet().stream()
            .filter(part -> SourceSight.sees(viewer, part.type()))
            .collect(toSet()));
  }

  private static boolean isShown(Viewer viewer, RadarNotice notice) {
    return (SourceSight.mayLook(viewer) || viewer.user().equals(notice.owner()))
        && !notice.before().isEmpty();
  }

  private List<NoticeView> shown(List<RadarNotice> found) {
    var run = table.latest();
    var next = Weekly.next(run == null ? null : run.at(), clock.instant(), ZoneId.systemDefault());
    var named = names.all();
    var figures =
        new Found(run == null || found.isEmpty() ? Map.of() : table.figures(run.id()), named);
    return found.stream()
        .map(notice -> {
          var name = named.get(notice.knower());
          var parts = notice.parts().stream().map(part -> part(notice, part, figures)).toList();
          var worst = parts.getFirst();
          return new NoticeView(
              notice.id(),
              notice.version(),
              worst.kind(),
              notice.knower().kind(),
              notice.knower().reference(),
              name == null ? null : name.name(),
              worst.type(),
              notice.owner(),
              notice.state(),
              notice.note(),
              notice.raisedAt(),
              notice.doneAt(),
              worst.before(),
              worst.now(),
              worst.after(),
              notice.measuredAfterAt(),
              notice.awaitsMeasurement() ? next : null,
              parts);
        })
        .toList();
  }

  private NoticePartView part(RadarNotice notice, Part part, Found found) {
    var now = found.figures(new Knower.Place(notice.knower(), part.type()));
    var after = notice.after().get(part);
    return new NoticePartView(
        part.finding().word(),
        schemas.current().type(part.type()).map(RecordType::name).orElse(null),
        notice.before().getOrDefault(part, Figures.NONE).values(),
        part.finding().of(now),
        after == null ? Map.of() : after.values());
  }
}
