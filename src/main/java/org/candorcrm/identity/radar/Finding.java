package org.candorcrm.identity.radar;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a measurement may find. It is told where it is new or has grown by a tenth since it was told
 * last.
 */
enum Finding {
  /** Half of what somebody knows, twenty records at least, nobody else knows. */
  SILO(List.of("alone", "records")) {
    @Override
    boolean holds(Figures figures) {
      return figures.of("alone") >= ENOUGH && figures.of("alone") * 2 >= figures.of("records");
    }
  },
  /** On ten of a hundred records that others know, too, they say something else. */
  CONTRADICTION(List.of("contradicted", "shared")) {
    @Override
    boolean holds(Figures figures) {
      return figures.of("contradicted") >= SOME
          && figures.of("contradicted") * SOME >= figures.of("shared");
    }
  },
  /** Of half of what they know, twenty records at least, they have said nothing for too long. */
  STALE(List.of("stale", "records")) {
    @Override
    boolean holds(Figures figures) {
      return figures.of("stale") >= ENOUGH && figures.of("stale") * 2 >= figures.of("records");
    }
  },
  /** A source that should have spoken has not. */
  SILENT(List.of("silent_days", "rhythm_days")) {
    @Override
    boolean holds(Figures figures) {
      return figures.of("rhythm_days") > 0 && figures.of("silent_days") > figures.of("rhythm_days");
    }
  },
  /** The same set is taken out of Candor again and again. */
  EXPORTS(List.of("exports_repeated")) {
    @Override
    boolean holds(Figures figures) {
      return figures.of("exports_repeated") > 0;
    }
  },
  /** Closures that nobody agreed to, or that nobody has looked at for a year. */
  CLOSURES(List.of("closures_overdue", "closures_in_force")) {
    @Override
    boolean holds(Figures figures) {
      return figures.of("closures_overdue") > 0;
    }
  };

  private static final int ENOUGH = 20;
  private static final int SOME = 10;

  private final List<String> figures;

  /**
   * @param figures what it rests on; the first one is what should become less
   */
  Finding(List<String> figures) {
    this.figures = figures;
  }

  abstract boolean holds(Figures figures);

  /**
   * @param told what was said of it last
   */
  boolean isRaised(Figures now, Figures told) {
    return holds(now) && (!holds(told) || amount(now) * SOME >= amount(told) * (SOME + 1));
  }

  /** What should become less. */
  long amount(Figures measured) {
    return measured.of(figures.getFirst());
  }

  /** Whether somebody waits, or something stopped: told before what merely is large. */
  boolean waits() {
    return switch (this) {
      case SILENT, EXPORTS, CLOSURES -> true;
      case SILO, CONTRADICTION, STALE -> false;
    };
  }

  /** The figures that it rests on, as a notice keeps them. */
  Map<String, Long> of(Figures measured) {
    var kept = new LinkedHashMap<String, Long>();
    figures.forEach(name -> kept.put(name, measured.of(name)));
    return kept;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
