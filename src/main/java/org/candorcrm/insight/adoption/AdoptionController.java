package org.candorcrm.insight.adoption;

import java.util.List;
import java.util.Locale;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.gate.Costly;
import org.candorcrm.insight.adoption.AdoptionView.BlindView;
import org.candorcrm.insight.adoption.AdoptionView.MonthView;
import org.candorcrm.insight.adoption.AdoptionView.SignView;
import org.candorcrm.statistics.Share;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Costly
final class AdoptionController {

  private final Blindness blindness;
  private final Adopting adopting;

  AdoptionController(Blindness blindness, Adopting adopting) {
    this.blindness = blindness;
    this.adopting = adopting;
  }

  @GetMapping("/api/adoption")
  AdoptionView adoption(Viewer viewer, Locale locale) {
    var seen = blindness.seen(viewer);
    return new AdoptionView(
        blind(seen),
        seen.stream().map(one -> sign(one, locale)).toList(),
        Adopting.SMALLEST,
        adopting.departments(viewer));
  }

  private static BlindView blind(List<Seen> seen) {
    long evident = seen.stream().mapToLong(Seen::evident).sum();
    long unrecorded = seen.stream().mapToLong(Seen::unrecorded).sum();
    return blind(evident, unrecorded, Share.of(unrecorded, evident, Share.NINETY));
  }

  private static BlindView blind(long evident, long unrecorded, Share share) {
    return new BlindView(evident, unrecorded, share.value(), share.lower(), share.upper());
  }

  private static SignView sign(Seen seen, Locale locale) {
    return new SignView(
        seen.sign().key(),
        seen.sign().labels().in(locale),
        seen.sign().type(),
        seen.sign().day() != null,
        blind(seen.evident(), seen.unrecorded(), seen.blind()),
        seen.sign().missing(),
        seen.months().stream()
            .map(month -> new MonthView(month.start(), month.evident(), month.recorded()))
            .toList());
  }
}
