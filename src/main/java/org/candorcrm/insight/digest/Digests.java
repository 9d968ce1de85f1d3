package org.candorcrm.insight.digest;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candorcrm.access.Mails;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.Viewers;
import org.candorcrm.activities.Announcements;
import org.candorcrm.platform.Ids;
import org.candorcrm.platform.Messages;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.Noteworthy;
import org.candorcrm.records.NoteworthySource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * At most five things a week reach somebody: of all that wants their attention, what weighs most. A
 * digest keeps which ones; what they say is read anew, so that it never tells more than its reader
 * may see at that moment.
 */
@Component
class Digests {

  private static final Logger LOG = LoggerFactory.getLogger(Digests.class);

  static final int MOST = 5;
  private static final int ALONE = 2;
  private static final double COUNTED = 0.9;
  private static final double FURTHER = 0.7;
  private static final Comparator<Noteworthy> ORDER =
      Comparator.comparingDouble(Noteworthy::weight).reversed().thenComparing(Noteworthy::key);
  private static final Duration NEWS = Duration.ofDays(7);

  private final List<NoteworthySource> sources;
  private final DigestTable table;
  private final Viewers viewers;
  private final Announcements announcements;
  private final DigestMail mail;
  private final Mails mails;
  private final TransactionTemplate transaction;

  Digests(
      List<NoteworthySource> sources,
      DigestTable table,
      Viewers viewers,
      Announcements announcements,
      DigestMail mail,
      Mails mails,
      PlatformTransactionManager transactions) {
    this.sources = List.copyOf(sources);
    this.table = table;
    this.viewers = viewers;
    this.announcements = announcements;
    this.mail = mail;
    this.mails = mails;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * A week's digest.
   *
   * @param gone how many of its things want no attention any more
   * @param waiting how many more there are beyond the budget
   */
  record Digest(LocalDate week, List<Noteworthy> items, int gone, int waiting) {}

  /** This week's; where none was made yet, what it would be now. */
  Digest of(Viewer viewer, Locale locale) {
    var week = week(viewer);
    var all = gather(viewer, start(week).minus(NEWS), locale);
    var kept = table.of(viewer.user(), week);
    if (kept.isEmpty()) {
      var first = all.stream().limit(MOST).toList();
      return new Digest(week, first, 0, all.size() - first.size());
    }
    var byKey =
        all.stream()
            .collect(Collectors.toMap(Noteworthy::key, Function.identity(), (one, other) -> one));
    var items = kept.get().keys().stream().map(byKey::get).filter(one -> one != null).toList();
    return new Digest(
        week, items, kept.get().keys().size() - items.size(), all.size() - items.size());
  }

  /** Makes this week's digests that are not made yet, and tells those whom something waits for. */
  void make() {
    for (var user : table.readers()) {
      try {
        make(viewers.of(user));
      } catch (Problem gone) {
        LOG.debug("No digest for somebody who left: {}", gone.code());
      }
    }
    table.forget(week(viewers.candor()));
  }

  private void make(Viewer viewer) {
    var week = week(viewer);
    if (table.of(viewer.user(), week).isPresent()) {
      return;
    }
    var keys =
        gather(viewer, start(week).minus(NEWS), language(viewer)).stream()
            .limit(MOST)
            .map(Noteworthy::key)
            .toList();
    transaction.executeWithoutResult(status -> keep(viewer, week, keys));
  }

  /** Kept, told and posted together, so that a stop in between neither loses nor repeats it. */
  private void keep(Viewer viewer, LocalDate week, List<String> keys) {
    UUID id = Ids.next();
    if (!table.keep(viewer.user(), new DigestTable.Kept(id, week, keys), viewer.now())
        || keys.isEmpty()) {
      return;
    }
    announcements.tell(
        viewer.user(),
        Announcements.Topic.DIGEST,
        week.toString(),
        id,
        Map.of("status", "ready", "things", keys.size()));
    if (mail.wanted(viewer.user())) {
      mails.post(viewer.user(), DigestMail.KIND, week.toString(), id);
    }
  }

  private List<Noteworthy> gather(Viewer viewer, Instant since, Locale locale) {
    var all = sources.stream().flatMap(source -> source.of(viewer, since, locale).stream());
    return mixed(together(once(all.toList()), locale));
  }

  /** Of all that tell of one thing in their own way, the weightiest. */
  static List<Noteworthy> once(List<Noteworthy> all) {
    var kept = new LinkedHashMap<String, Noteworthy>();
    all.stream()
        .sorted(ORDER)
        .forEach(
            one -> kept.putIfAbsent(one.about() == null ? "key " + one.key() : one.about(), one));
    return List.copyOf(kept.values());
  }

  /**
   * What comes in numbers is one thing: of many of one kind that are acted on at one place, the two
   * weightiest speak for themselves, and the others are counted.
   */
  static List<Noteworthy> together(List<Noteworthy> all, Locale locale) {
    var kinds = new TreeMap<String, List<Noteworthy>>();
    all.stream()
        .sorted(ORDER)
        .forEach(one ->
            kinds
                .computeIfAbsent(one.topic() + " " + one.place(), any -> new ArrayList<>())
                .add(one));
    return kinds.values().stream().flatMap(kind -> shortened(kind, locale)).toList();
  }

  private static Stream<Noteworthy> shortened(List<Noteworthy> kind, Locale locale) {
    if (kind.size() <= ALONE + 1) {
      return kind.stream();
    }
    var next = kind.get(ALONE);
    var text = Messages.text("noteworthy.more", locale, Map.of("count", kind.size() - ALONE));
    var more =
        new Noteworthy(
            next.topic(),
            "more:" + next.topic() + ":" + next.place(),
            next.weight() * COUNTED,
            text,
            null,
            next.place());
    return Stream.concat(kind.stream().limit(ALONE), Stream.of(more));
  }

  /**
   * The weightiest first; each further one of a topic weighs less, so that none crowds others out.
   */
  static List<Noteworthy> mixed(List<Noteworthy> all) {
    var seen = new HashMap<String, Integer>();
    var weights = new HashMap<String, Double>();
    for (var one : all.stream().sorted(ORDER).toList()) {
      int before = seen.merge(one.topic(), 1, Integer::sum) - 1;
      weights.put(one.key(), one.weight() * Math.pow(FURTHER, before));
    }
    return all.stream()
        .sorted(
            Comparator.comparingDouble((Noteworthy one) -> -weights.getOrDefault(one.key(), 0.0))
                .thenComparing(ORDER))
        .toList();
  }

  private static Locale language(Viewer viewer) {
    var set = viewer.language();
    return set == null ? Locale.ENGLISH : Locale.forLanguageTag(set);
  }

  private static LocalDate week(Viewer viewer) {
    return LocalDate.ofInstant(viewer.now(), ZoneOffset.UTC)
        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private static Instant start(LocalDate week) {
    return week.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
