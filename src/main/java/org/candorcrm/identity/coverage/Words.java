package org.candorcrm.identity.coverage;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.candorcrm.identity.coverage.Coverages.Coverage;
import org.candorcrm.identity.coverage.Ring.Arc;
import org.candorcrm.platform.Messages;
import org.jspecify.annotations.Nullable;

/** What the ring says, in the reader's language. */
final class Words {

  /** A facet counts as known from so much of its degrees on. */
  private static final double KNOWN = 0.5;

  private final Coverage coverage;
  private final Locale locale;

  Words(Coverage coverage, Locale locale) {
    this.coverage = coverage;
    this.locale = locale;
  }

  /** "We know how to reach them and what they bought; nobody has asked what they intend." */
  String sentence() {
    var known =
        coverage.ring().arcs().stream()
            .filter(arc -> arc.degrees() >= KNOWN * arc.share() && !arc.parts().isEmpty())
            .sorted(Comparator.comparingDouble((Arc arc) -> -arc.degrees()))
            .limit(2)
            .sorted(Comparator.comparing(Arc::facet))
            .map(arc -> text("coverage.facet." + arc.facet().key() + ".clause", Map.of()))
            .toList();
    var lead =
        switch (known.size()) {
          case 0 -> text("coverage.sentence.little", Map.of());
          case 1 -> text("coverage.sentence.one", Map.of("one", known.getFirst()));
          default ->
              text(
                  "coverage.sentence.two", Map.of("one", known.getFirst(), "two", known.getLast()));
        };
    return gap()
        .map(gap -> text("coverage.sentence.gap", Map.of("known", lead, "gap", gap)))
        .orElseGet(() -> text("coverage.sentence.whole", Map.of("known", lead)));
  }

  /** What the next question is about, unless that is known well enough; else the widest gap. */
  private Optional<String> gap() {
    var gaps =
        coverage.ring().arcs().stream()
            .filter(arc -> !arc.parts().isEmpty() && arc.degrees() < KNOWN * arc.share())
            .toList();
    var asked = coverage.question().map(one -> one.part().thing().facet()).orElse(null);
    return gaps.stream()
        .filter(arc -> arc.facet() == asked)
        .findFirst()
        .or(() -> gaps.stream().max(Comparator.comparingDouble(Words::missing)))
        .map(this::gap);
  }

  private String gap(Arc arc) {
    var matter = matter(arc);
    if (matter.equals("unknown") && arc.parts().stream().noneMatch(one -> one.thing().askable())) {
      return text("coverage.gap.nothing." + arc.facet().key(), Map.of());
    }
    var key = "coverage.facet." + arc.facet().key();
    var own = Messages.find(key + ".gap", locale, Map.of());
    var clause = own == null ? text(key + ".clause", Map.of()) : own;
    return text("coverage.gap." + matter, Map.of("clause", clause));
  }

  /** What nobody can measure is no news, so it is told only where nothing else is missing. */
  private static double missing(Arc arc) {
    double missing = arc.share() - arc.degrees();
    return matter(arc).equals("not_measured") ? missing / 100 : missing;
  }

  private static String matter(Arc arc) {
    return arc.parts().stream()
        .filter(part -> !part.judgement().standing().known())
        .max(Comparator.comparingDouble(part -> part.share() - part.degrees()))
        .map(part -> part.judgement().standing().key())
        .orElse("stale");
  }

  /** "Since August, three facts aged: role, telephone numbers"; null where nothing became less. */
  @Nullable String fall() {
    var since = coverage.since();
    var reasons =
        List.of(
                reason("aged", since.aged()),
                reason("contradicted", since.contradicted()),
                reason("lost", since.lost()))
            .stream()
            .filter(one -> !one.isEmpty())
            .toList();
    if (reasons.isEmpty()) {
      return null;
    }
    return text(
        "coverage.fall", Map.of("when", month(since.at()), "reasons", String.join("; ", reasons)));
  }

  private String reason(String kind, List<Thing> things) {
    if (things.isEmpty()) {
      return "";
    }
    var names = String.join(", ", things.stream().map(this::label).toList());
    var key = "coverage.fall." + kind + (things.size() == 1 ? ".one" : "");
    return text(key, Map.of("count", number(things.size()), "things", names));
  }

  private String number(int count) {
    var word = Messages.find("coverage.number." + count, locale, Map.of());
    return word == null ? String.valueOf(count) : word;
  }

  private String month(Instant at) {
    var day = at.atZone(ZoneOffset.UTC);
    boolean thisYear = day.getYear() == coverage.looked().moment().atZone(ZoneOffset.UTC).getYear();
    return DateTimeFormatter.ofPattern(thisYear ? "LLLL" : "LLLL uuuu", locale).format(day);
  }

  /** What people call a thing: a field by its label, others from the catalogue. */
  String label(Thing thing) {
    return label(coverage.looked(), thing, locale);
  }

  static String label(Looked looked, Thing thing, Locale locale) {
    if (thing.measure() instanceof Measure.OfField(var name)) {
      var field = looked.type().field(name);
      if (field.isPresent()) {
        return field.get().labels().in(locale);
      }
    }
    return Messages.text("coverage.thing." + thing.key(), locale, Map.of());
  }

  String facet(Facet facet) {
    return text("coverage.facet." + facet.key(), Map.of());
  }

  /** What may not hold any more is asked after, as what is not known is asked for. */
  @Nullable String question(Ring.Part part) {
    var thing = part.thing();
    boolean known = !part.finding().evidence().isEmpty();
    if (!thing.askable()) {
      return null;
    }
    if (thing.ownQuestion() != null) {
      return thing.ownQuestion();
    }
    var which = coverage.looked().type().name() + "." + thing.key();
    var again = known ? Messages.find("coverage.again." + which, locale, Map.of()) : null;
    return again == null ? text("coverage.question." + which, Map.of()) : again;
  }

  String why(String reason, Map<String, String> details) {
    return text("coverage.why." + reason, details);
  }

  @Nullable String wouldMeasure(Thing thing) {
    return Messages.find("coverage.would_measure." + thing.key(), locale, Map.of());
  }

  private String text(String key, Map<String, String> details) {
    return Messages.text(key, locale, details);
  }
}
