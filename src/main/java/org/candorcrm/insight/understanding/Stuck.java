package org.candorcrm.insight.understanding;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.candorcrm.insight.understanding.Conditions.Found;
import org.candorcrm.insight.understanding.Meaning.Compare;
import org.candorcrm.insight.understanding.Meaning.OfChoice;
import org.candorcrm.insight.understanding.Meaning.OfNumber;
import org.candorcrm.records.schema.RecordType;
import org.jspecify.annotations.Nullable;

/** "Stuck in negotiation for more than 30 days": how long deals have been in their stage. */
record Stuck(List<Heard> heard, RecordType type) {

  private static final String DEAL = "deal";
  private static final Set<String> ENDS = Set.of("won", "lost");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

  Stuck {
    heard = List.copyOf(heard);
  }

  /** What the words from a place on say, or null. */
  @Nullable Found at(int i) {
    if (!type.name().equals(DEAL)) {
      return null;
    }
    int number =
        IntStream.range(0, heard.size() - 1).filter(this::tellsDays).findFirst().orElse(-1);
    if (number < 0) {
      return null;
    }
    var compared = number == 0 ? null : heard.get(number - 1).as(Compare.class).orElse(null);
    boolean stuck = heard.stream().anyMatch(Stuck::word);
    if (!stuck && (compared == null || heard.stream().noneMatch(Stuck::stage))) {
      return null;
    }
    int begin = compared == null ? number : number - 1;
    boolean shorter = compared != null && compared.operator().startsWith("<");
    if (i == begin) {
      return Found.of(number + 2 - begin, condition(number, shorter));
    }
    return word(heard.get(i)) ? Found.of(1, condition(number, shorter)) : null;
  }

  private boolean tellsDays(int at) {
    return heard.get(at).as(OfNumber.class).isPresent()
        && NUMBER.matcher(heard.get(at).text()).matches()
        && Untouched.unit(Token.stems(heard.get(at + 1).text())) > 0;
  }

  private String condition(int number, boolean shorter) {
    int days =
        Integer.parseInt(heard.get(number).text())
            * Untouched.unit(Token.stems(heard.get(number + 1).text()));
    return "stage_changes.exists(s, s.left_at == null && s.entered_at %s now - duration(\"%dd\"))"
        .formatted(shorter ? ">" : "<", days);
  }

  /** A stage that deals leave again. */
  private static boolean stage(Heard one) {
    return one.all(OfChoice.class).stream()
        .anyMatch(choice ->
            choice.type().equals(DEAL)
                && choice.field().equals("stage")
                && !ENDS.contains(choice.key()));
  }

  private static boolean word(Heard one) {
    return one.unknown() && Lexicon.is("stuck", Token.stems(one.text()));
  }
}
