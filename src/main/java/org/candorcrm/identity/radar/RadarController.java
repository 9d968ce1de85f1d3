package org.candorcrm.identity.radar;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.gate.Body;
import org.candorcrm.access.gate.Versions;
import org.candorcrm.identity.SourceSight;
import org.candorcrm.identity.radar.RadarView.NoticeView;
import org.candorcrm.identity.radar.RadarView.PointView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/radar")
final class RadarController {

  private final ReadingRadar reading;
  private final Trends trends;
  private final ActingOnNotices acting;
  private final ExportedSets sets;
  private final SchedulerClient scheduler;
  private final Clock clock;

  RadarController(
      ReadingRadar reading,
      Trends trends,
      ActingOnNotices acting,
      ExportedSets sets,
      SchedulerClient scheduler,
      Clock clock) {
    this.reading = reading;
    this.trends = trends;
    this.acting = acting;
    this.sets = sets;
    this.scheduler = scheduler;
    this.clock = clock;
  }

  @GetMapping
  RadarView latest(Viewer viewer) {
    return reading.latest(viewer);
  }

  @GetMapping("/trends")
  Map<String, List<PointView>> trend(
      Viewer viewer,
      @RequestParam String knower,
      @RequestParam(defaultValue = "") String reference,
      @RequestParam @Nullable String type) {
    return Map.of("points", trends.of(viewer, knower, reference, type));
  }

  /** Answers at once; the figures follow. */
  @PostMapping("/measurements")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Map<String, Boolean> measure(Viewer viewer) {
    SourceSight.check(viewer);
    RadarJob.ask(scheduler, viewer.user(), clock);
    return Map.of("asked", true);
  }

  @GetMapping("/exported-sets")
  Map<String, List<ExportedSets.ExportedSet>> exported(Viewer viewer) {
    return Map.of("items", sets.of(viewer));
  }

  @GetMapping("/notices")
  Map<String, List<NoticeView>> notices(Viewer viewer, @RequestParam @Nullable String state) {
    return Map.of("items", acting.list(viewer, state));
  }

  @PatchMapping("/notices/{id}")
  ResponseEntity<NoticeView> change(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody JsonNode json) {
    int expected = Versions.expected(ifMatch);
    var changed = acting.change(viewer, id, expected, Body.of(json, "state", "note", "owner"));
    return Versions.tagged(changed.version(), changed);
  }
}
