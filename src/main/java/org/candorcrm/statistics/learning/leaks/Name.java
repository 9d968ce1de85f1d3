package org.candorcrm.statistics.learning.leaks;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the name of a column says of when it is filled in; English and German. */
record Name(Set<String> words, Set<String> ofTarget) {

  private static final Set<String> END =
      Set.of(
          "reason",
          "lost",
          "won",
          "close",
          "closed",
          "closing",
          "outcome",
          "result",
          "resolution",
          "resolved",
          "cancel",
          "canceled",
          "cancelled",
          "cancellation",
          "churn",
          "churned",
          "refund",
          "refunded",
          "chargeback",
          "recovery",
          "recoveries",
          "conversion",
          "converted",
          "disposition",
          "verdict",
          "tag",
          "tags",
          "termination",
          "terminated",
          "completed",
          "decision",
          "decided",
          "exit",
          "exited",
          "grund",
          "verloren",
          "gewonnen",
          "abschluss",
          "abgeschlossen",
          "ergebnis",
          "storno",
          "storniert",
          "gekündigt",
          "kündigungsgrund",
          "entscheidung",
          "ausgang",
          "erledigt");
  private static final Set<String> LAST =
      Set.of("last", "latest", "letzte", "letzter", "letztes", "letzten", "newest");
  private static final Set<String> DOING =
      Set.of(
          "activity",
          "event",
          "action",
          "status",
          "stage",
          "step",
          "touch",
          "notable",
          "contact",
          "update",
          "updated",
          "modified",
          "change",
          "changed",
          "interaction",
          "note",
          "response",
          "aktivität",
          "ereignis",
          "stufe",
          "kontakt",
          "änderung",
          "schritt");
  private static final Set<String> STATUS = Set.of("status", "stage", "phase", "stufe", "stand");
  private static final Set<String> JUDGEMENT =
      Set.of(
          "quality",
          "score",
          "grade",
          "rating",
          "index",
          "profile",
          "probability",
          "likelihood",
          "temperature",
          "forecast",
          "qualität",
          "bewertung",
          "wahrscheinlichkeit",
          "note",
          "einstufung");
  private static final Set<String> BEFORE =
      Set.of(
          "prev",
          "previous",
          "prior",
          "past",
          "before",
          "first",
          "initial",
          "credit",
          "fico",
          "bureau",
          "vorher",
          "vorige",
          "voriges",
          "erste",
          "marital",
          "employment",
          "job",
          "education",
          "expected",
          "planned");
  private static final Set<String> LENGTH = Set.of("duration", "dauer", "elapsed");

  static Name of(String column, String target) {
    return new Name(words(column), words(target));
  }

  private static Set<String> words(String name) {
    String apart = name.replaceAll("([\\p{Ll}\\d])(\\p{Lu})", "$1 $2");
    List<String> parts = Arrays.asList(apart.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"));
    return new HashSet<>(parts);
  }

  boolean ofBefore() {
    return has(BEFORE);
  }

  boolean ofEnd() {
    return !ofBefore() && has(END);
  }

  boolean echoesTarget() {
    return !ofBefore()
        && words.stream()
            .filter(word -> word.length() > 3)
            .anyMatch(word -> ofTarget.stream().anyMatch(other -> stem(word).equals(stem(other))));
  }

  boolean ofLast() {
    return has(LAST) && has(DOING) && !ofBefore();
  }

  boolean ofStatus() {
    return has(STATUS) && !ofBefore();
  }

  boolean ofJudgement() {
    return has(JUDGEMENT) && !ofBefore();
  }

  boolean ofLength() {
    return has(LENGTH) && !ofBefore();
  }

  private boolean has(Set<String> some) {
    return words.stream().anyMatch(some::contains);
  }

  private static String stem(String word) {
    return word.substring(0, Math.min(word.length(), 5));
  }
}
