package org.candorcrm.insight.adoption;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.gate.Costly;
import org.candorcrm.insight.adoption.AdoptionView.BandView;
import org.candorcrm.insight.adoption.AdoptionView.BlindView;
import org.candorcrm.insight.adoption.AdoptionView.MonthView;
import org.candorcrm.insight.adoption.AdoptionView.SignView;
import org.candorcrm.insight.adoption.PreparedBlindness.Band;
import org.candorcrm.statistics.Share;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Costly
final class AdoptionController {

  private final Blindness blindness;
  private final Adopting adopting;
  private final PreparedBlindness prepared;
  private final SchedulerClient scheduler;
  private final Clock clock;

  AdoptionController(
      Blindness blindness,
      Adopting adopting,
      PreparedBlindness prepared,
      SchedulerClient scheduler,
      Clock clock) {
    this.blindness = blindness;
    this.adopting = adopting;
    this.prepared = prepared;
    this.scheduler = scheduler;
    this.clock = clock;
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

  /** Nobody waits for it: where nothing was counted yet, it is counted in the background. */
  @GetMapping("/api/adoption/band")
  BandView band(Viewer viewer, @RequestParam(required = false) @Nullable String about) {
    var band = prepared.band(viewer, about);
    if (band.isEmpty() && !prepared.any()) {
      BlindnessJob.ask(scheduler, clock);
    }
    return band.map(AdoptionController::view).orElse(BandView.NOTHING);
  }

  private static BandView view(Band band) {
    long unrecorded = band.evident() - band.recorded();
    var share = Share.of(unrecorded, band.evident(), Share.NINETY);
    return new BandView(blind(band.evident(), unrecorded, share), band.about(), band.at());
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
