package org.candorcrm.identity.coverage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.candorcrm.identity.coverage.Coverages.Coverage;
import org.jspecify.annotations.Nullable;

/** A coverage as the API answers it. */
final class CoverageAnswer {

  private final Coverage coverage;
  private final Words words;

  CoverageAnswer(Coverage coverage, Locale locale) {
    this.coverage = coverage;
    this.words = new Words(coverage, locale);
  }

  Map<String, @Nullable Object> json() {
    var ring = coverage.ring();
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("sentence", words.sentence());
    json.put("degrees", ring.degrees());
    json.put("of", Scale.CIRCLE);
    json.put("reserved", ring.scale().reserved());
    json.put("facets", ring.arcs().stream().map(this::arc).toList());
    json.put("since", since());
    json.put("question", coverage.question().map(this::question).orElse(null));
    return json;
  }

  private Map<String, @Nullable Object> arc(Ring.Arc arc) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("key", arc.facet().key());
    json.put("label", words.facet(arc.facet()));
    json.put("share", rounded(arc.share()));
    json.put("degrees", arc.degrees());
    json.put("things", arc.parts().stream().map(this::thing).toList());
    return json;
  }

  private Map<String, @Nullable Object> thing(Ring.Part part) {
    var key = part.thing().key();
    var asked = coverage.asked().get(key);
    var standing = part.judgement().standing();
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("key", key);
    json.put("label", words.label(part.thing()));
    json.put("field", part.thing().measure() instanceof Measure.OfField(var name) ? name : null);
    json.put("state", standing.key());
    json.put("share", rounded(part.share()));
    json.put("degrees", rounded(part.degrees()));
    json.put("certainty", rounded(part.judgement().certainty()));
    json.put("at", part.finding().latest());
    json.put("sources", part.finding().evidence().size());
    json.put("asked", asked == null || standing == Standing.LOCKED ? null : asked(asked));
    json.put(
        "would_measure",
        standing == Standing.NOT_MEASURED ? words.wouldMeasure(part.thing()) : null);
    json.put("question", words.question(part));
    var act = coverage.acts().get(key);
    json.put("act", act == null ? null : act.key());
    return json;
  }

  private static Map<String, @Nullable Object> asked(AnswerTable.Asked asked) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("at", asked.at());
    json.put("by", asked.byName());
    json.put("answered", asked.answered());
    json.put("answer", asked.text());
    return json;
  }

  private Map<String, @Nullable Object> since() {
    var since = coverage.since();
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("at", since.at());
    json.put("degrees", since.before());
    json.put("text", words.fall());
    json.put("aged", keys(since.aged()));
    json.put("contradicted", keys(since.contradicted()));
    json.put("lost", keys(since.lost()));
    json.put("learned", keys(since.learned()));
    return json;
  }

  private static List<String> keys(List<Thing> things) {
    return things.stream().map(Thing::key).toList();
  }

  private Map<String, @Nullable Object> question(Question question) {
    var thing = question.part().thing();
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("thing", thing.key());
    json.put("facet", thing.facet().key());
    json.put("label", words.label(thing));
    json.put("text", words.question(question.part()));
    json.put("value", rounded(question.value()));
    json.put(
        "why", question.why().stream().map(one -> words.why(one.reason(), one.details())).toList());
    json.put("pinned", question.pinned());
    return json;
  }

  private static double rounded(double value) {
    return Math.round(value * 100) / 100.0;
  }
}
