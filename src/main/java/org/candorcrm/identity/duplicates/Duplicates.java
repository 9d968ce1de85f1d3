package org.candorcrm.identity.duplicates;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.identity.duplicates.AnsweringPairs.Same;
import org.candorcrm.identity.duplicates.MatchAnswers.Answer;
import org.candorcrm.identity.duplicates.PairQueue.Place;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Pairs as whoever asks may see them, and as the API answers them. */
@Component
final class Duplicates {

  private static final int OWN = 50;

  private final MatchSettingsTable settings;
  private final PairQueue queue;
  private final NearRecords near;
  private final Records records;
  private final AnsweringPairs answering;
  private final MatchAnswers answers;
  private final HiddenSigns hidden;

  Duplicates(
      MatchSettingsTable settings,
      PairQueue queue,
      NearRecords near,
      Records records,
      AnsweringPairs answering,
      MatchAnswers answers,
      HiddenSigns hidden) {
    this.settings = settings;
    this.queue = queue;
    this.near = near;
    this.records = records;
    this.answering = answering;
    this.answers = answers;
    this.hidden = hidden;
  }

  Map<String, Object> page(
      Viewer viewer,
      Locale locale,
      String type,
      boolean sure,
      @Nullable String cursor,
      int most,
      boolean counted) {
    var of = settings.of(type);
    var found = queue.page(viewer, of.type(), sure, Place.read(cursor), most + 1);
    var shown = found.size() > most ? found.subList(0, most) : found;
    var page = new LinkedHashMap<String, @Nullable Object>();
    page.put("items", shown(viewer, locale, of, shown));
    page.put("next", found.size() > most ? Place.of(shown.getLast()).cursor() : null);
    page.put("count", counted ? queue.count(viewer, of.type(), sure) : null);
    page.put("put_off", counted ? queue.countPutOff(viewer, of.type(), sure) : null);
    return asObjects(page);
  }

  @SuppressWarnings("NullAway") // JSON has nulls where a map of objects is answered.
  private static Map<String, Object> asObjects(Map<String, @Nullable Object> page) {
    return page;
  }

  /** The likeliest others of a record that the viewer sees. */
  List<Map<String, @Nullable Object>> of(
      Viewer viewer, Locale locale, String type, UUID id, int most) {
    var of = settings.of(type);
    return shown(viewer, locale, of, queue.of(viewer, of.type(), id, most));
  }

  private List<Map<String, @Nullable Object>> shown(
      Viewer viewer, Locale locale, MatchSettings of, List<Pair> pairs) {
    var titles = records.titles(viewer, of.type().name(), PairQueue.records(pairs));
    var reasons = new Reasons(of, hidden.from(viewer, of, pairs), locale);
    var shown = new ArrayList<Map<String, @Nullable Object>>();
    for (var pair : pairs) {
      boolean open = reasons.isOpen(pair);
      if (pair.sure() && !open) {
        continue;
      }
      var item = new LinkedHashMap<String, @Nullable Object>();
      item.put("type", of.type().plural());
      item.put("one", named(pair.one(), titles));
      item.put("other", named(pair.other(), titles));
      item.put("sure", pair.sure());
      item.put("probability", open ? rounded(pair.probability()) : null);
      item.put("reasons", reasons.of(pair));
      shown.add(item);
    }
    return shown;
  }

  static Map<String, @Nullable Object> named(UUID id, Map<UUID, String> titles) {
    var named = new LinkedHashMap<String, @Nullable Object>();
    named.put("id", id);
    named.put("title", titles.get(id));
    return named;
  }

  private static double rounded(double probability) {
    return Math.round(probability * 1000) / 1000.0;
  }

  /**
   * @throws Problem {@code record_not_found} where the viewer does not see both
   */
  Map<String, @Nullable Object> compare(
      Viewer viewer, Locale locale, String type, UUID one, UUID other) {
    var of = settings.of(type);
    var plural = of.type().plural();
    var mine = records.one(viewer, plural, one);
    var theirs = records.one(viewer, plural, other);
    var verdict = near.compare(of, one, other);
    if (verdict == null || one.equals(other)) {
      throw Problem.notFound("record_not_found").with("id", other);
    }
    var pair = Pair.of(one, other, verdict);
    var shown = new LinkedHashMap<String, @Nullable Object>();
    shown.put("type", plural);
    shown.put("one", mine);
    shown.put("other", theirs);
    var reasons = new Reasons(of, hidden.from(viewer, of, List.of(pair)), locale);
    boolean open = reasons.isOpen(pair);
    shown.put("sure", open && pair.sure());
    shown.put("probability", open ? rounded(pair.probability()) : null);
    var told = reasons.of(pair);
    shown.put("doubt", open ? Doubt.of(verdict, told, locale) : null);
    shown.put("alike", open ? answers.alike(viewer.user(), of.type().id(), pair.levels()) : null);
    shown.put("reasons", told);
    shown.put("answer", answers.on(pair.one(), pair.other()).map(this::shown).orElse(null));
    return shown;
  }

  Map<String, @Nullable Object> same(Viewer viewer, String type, Same wish) {
    var of = both(viewer, type, wish.winner(), wish.loser());
    return shown(answering.same(viewer, of, wish));
  }

  Map<String, @Nullable Object> different(Viewer viewer, String type, UUID one, UUID other) {
    var of = both(viewer, type, one, other);
    return shown(answering.different(viewer, of, one, other));
  }

  Map<String, @Nullable Object> later(Viewer viewer, String type, UUID one, UUID other) {
    both(viewer, type, one, other);
    answering.later(viewer, one, other);
    var shown = new LinkedHashMap<String, @Nullable Object>();
    shown.put("id", null);
    shown.put("type", settings.of(type).type().plural());
    shown.put("one", one);
    shown.put("other", other);
    shown.put("answer", "later");
    shown.put("merge", null);
    shown.put("winner", null);
    shown.put("answered_at", viewer.now());
    shown.put("undone_at", null);
    return shown;
  }

  private MatchSettings both(Viewer viewer, String type, UUID one, UUID other) {
    var of = settings.of(type);
    if (one.equals(other)) {
      throw Problem.invalid("merge_with_itself").field("other");
    }
    records.one(viewer, of.type().plural(), one);
    records.one(viewer, of.type().plural(), other);
    return of;
  }

  /** A user's own answers, the newest first. */
  List<Map<String, @Nullable Object>> own(Viewer viewer, String type) {
    var of = settings.of(type);
    var found = answers.of(viewer.user(), of.type().id(), OWN);
    var ids = new ArrayList<UUID>();
    found.forEach(answer -> {
      ids.add(answer.one());
      ids.add(answer.other());
    });
    var titles = records.titles(viewer, of.type().name(), ids);
    return found.stream()
        .filter(answer -> titles.containsKey(answer.one()) || titles.containsKey(answer.other()))
        .map(this::shown)
        .toList();
  }

  Map<String, @Nullable Object> undo(Viewer viewer, UUID id) {
    var of =
        answers
            .find(id)
            .filter(answer -> answer.answeredBy().equals(viewer.user()))
            .map(answer -> settings.all().get(answer.type()))
            .orElseThrow(() -> Problem.notFound("match_answer_not_found"));
    return shown(answering.undo(viewer, of, id));
  }

  private Map<String, @Nullable Object> shown(Answer answer) {
    var type = settings.all().get(answer.type());
    var shown = new LinkedHashMap<String, @Nullable Object>();
    shown.put("id", answer.id());
    shown.put("type", type == null ? null : type.type().plural());
    shown.put("one", answer.one());
    shown.put("other", answer.other());
    shown.put("answer", answer.same() ? "same" : "different");
    shown.put("merge", answer.merge());
    shown.put("winner", answer.winner());
    shown.put("answered_at", answer.answeredAt());
    shown.put("undone_at", answer.undoneAt());
    return shown;
  }
}
