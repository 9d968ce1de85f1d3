package org.candorcrm.insight.surprises;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.candorcrm.access.Sources;
import org.candorcrm.insight.measures.Preparing;
import org.candorcrm.platform.Ids;
import org.candorcrm.records.Takeover;
import org.candorcrm.records.Takeover.PastRecord;
import org.candorcrm.records.kinds.PersonName;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schemas;
import org.candorcrm.testing.RunningCandor;

/**
 * Two years of leads from three sources, three of four from the web by a campaign, up to yesterday.
 */
final class PastLeads {

  static final int WEEKS = 110;

  /** How many come from each source for ten that are usual. */
  private static final Map<String, Integer> SOURCES = Map.of("web", 20, "fair", 7, "letter", 3);

  private static final PersonName NAME = new PersonName(null, "Lea", null, "Beck", null);

  private final RunningCandor candor;
  private final Random dice = new Random(42);
  private final List<PastRecord> records = new ArrayList<>();

  PastLeads(RunningCandor candor) {
    this.candor = candor;
  }

  static LocalDate yesterday() {
    return LocalDate.now(ZoneOffset.UTC).minusDays(1);
  }

  /**
   * @param usual from a source in a week, on average
   * @param last from the web in the last week
   */
  PastLeads asEver(int usual, int last) {
    var type = candor.inWorkspace(() -> candor.bean(Schemas.class).current()).type("lead");
    for (int week = 0; week < WEEKS; week++) {
      for (var source : SOURCES.keySet().stream().sorted().toList()) {
        boolean planted = week == WEEKS - 1 && source.equals("web");
        double mean = usual * SOURCES.getOrDefault(source, 0) / 10.0;
        int some = (int) Math.round(mean + dice.nextGaussian() * Math.sqrt(mean));
        int count = planted ? last : Math.max(0, some);
        for (int i = 0; i < count; i++) {
          boolean spring = source.equals("web") && i % 4 != 3;
          records.add(lead(type.orElseThrow(), source, spring ? "Spring" : "Other", week));
        }
      }
    }
    return this;
  }

  private PastRecord lead(RecordType type, String source, String campaign, int week) {
    var day = yesterday().minusWeeks(WEEKS - 1 - week).minusDays(dice.nextInt(7));
    var at = day.atTime(9, 0).toInstant(ZoneOffset.UTC);
    var values = Map.<String, Object>of("name", NAME, "source", source, "campaign", campaign);
    return new PastRecord(type, Ids.next(), Map.of(), Sources.CANDOR, null, at, values, List.of());
  }

  void keep() {
    candor.inWorkspace(() -> {
      candor.bean(Takeover.class).takeOver(records.stream());
      candor.bean(Preparing.class).all();
      return true;
    });
  }
}
