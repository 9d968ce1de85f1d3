package org.candorcrm.records.web;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.query.ChangedDays;
import org.candorcrm.records.query.ChangedDays.Days;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The days on which something changed, for whoever looks back. */
@RestController
final class ChangedDaysController {

  private final ChangedDays days;

  ChangedDaysController(ChangedDays days) {
    this.days = days;
  }

  @GetMapping("/api/{noun}/changed-days")
  Days ofList(
      Viewer viewer,
      @PathVariable String noun,
      @RequestParam(required = false) @Nullable String zone) {
    return days.of(viewer, noun, zone(zone));
  }

  @GetMapping("/api/{noun}/{id}/changed-days")
  Days ofRecord(
      Viewer viewer,
      @PathVariable String noun,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String zone) {
    return days.of(viewer, noun, id, zone(zone));
  }

  /** Named as in the tz database, so that PostgreSQL knows it too. */
  private static ZoneId zone(@Nullable String name) {
    if (name == null || name.isBlank()) {
      return ZoneOffset.UTC;
    }
    try {
      if (ZoneId.getAvailableZoneIds().contains(name)) {
        return ZoneId.of(name);
      }
    } catch (DateTimeException unknown) {
      throw Problem.parameter("zone", "a time zone such as Europe/Vienna");
    }
    throw Problem.parameter("zone", "a time zone such as Europe/Vienna");
  }
}
