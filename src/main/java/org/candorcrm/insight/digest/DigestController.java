package org.candorcrm.insight.digest;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.gate.Costly;
import org.candorcrm.records.Noteworthy;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Costly
@RequestMapping("/api/digest")
final class DigestController {

  private final Digests digests;

  DigestController(Digests digests) {
    this.digests = digests;
  }

  record View(LocalDate week, int most, int gone, int waiting, List<Noteworthy> items) {}

  @GetMapping
  View thisWeek(Viewer viewer, Locale locale) {
    var digest = digests.of(viewer, locale);
    return new View(digest.week(), Digests.MOST, digest.gone(), digest.waiting(), digest.items());
  }
}
