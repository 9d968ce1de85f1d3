package org.candorcrm.identity.matching.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WordsTest {

  private final Words words = new Words();

  @Test
  void countsSlipsOfTheHand() {
    assertThat(Edits.between("martha", "marhta", 2)).isEqualTo(1);
    assertThat(Edits.between("berg", "burg", 2)).isEqualTo(1);
    assertThat(Edits.between("berg", "berge", 2)).isEqualTo(1);
    assertThat(Edits.between("", "ab", 3)).isEqualTo(2);
    assertThat(Edits.between("abc", "xyz", 1)).isEqualTo(2);
  }

  @Test
  void aDistanceIsTheSameBothWaysAndZeroOnlyForTheSame() {
    var random = new SplittableRandom(1);
    for (int i = 0; i < 2_000; i++) {
      var one = made(random);
      var other = made(random);
      assertThat(Edits.between(one, other, 9)).isEqualTo(Edits.between(other, one, 9));
      assertThat(Edits.between(one, other, 9) == 0).isEqualTo(one.equals(other));
      assertThat(JaroWinkler.of(one, other)).isBetween(0.0, 1.0);
      assertThat(JaroWinkler.of(one, one)).isEqualTo(1.0);
    }
  }

  @Test
  void givesTheLikenessThatWinklerPublished() {
    assertThat(JaroWinkler.of("martha", "marhta")).isCloseTo(0.961, within());
    assertThat(JaroWinkler.of("dwayne", "duane")).isCloseTo(0.84, within());
    assertThat(JaroWinkler.of("dixon", "dicksonx")).isCloseTo(0.813, within());
  }

  @Test
  void soundsAlikeWhoeverWroteItDown() {
    for (var pair :
        List.of(
            List.of("schmidt", "smith"),
            List.of("philip", "filip"),
            List.of("meyer", "maier"),
            List.of("thompson", "tomson"))) {
      assertThat(Sound.of(pair.get(0)).charAt(0)).isEqualTo(Sound.of(pair.get(1)).charAt(0));
    }
    assertThat(Sound.of("philip")).isEqualTo(Sound.of("filip"));
    assertThat(Sound.of("meyer")).isEqualTo(Sound.of("maier"));
    assertThat(Sound.of("berg")).isNotEqualTo(Sound.of("stone"));
  }

  @Test
  void writesOtherScriptsInLatinLetters() {
    assertThat(Latin.of("Müller")).isEqualTo("muller");
    assertThat(Latin.of("Сергей")).isEqualTo("sergej");
    assertThat(Latin.of("王")).isEqualTo("wang");
    assertThat(Latin.of("Ελένη")).isEqualTo("eleni");
    assertThat(Latin.of("バラク")).isEqualTo("baraku");
  }

  @Test
  void knowsShortFormsAndFormsOfOtherLanguages() {
    assertThat(likeness("bob", "robert")).isEqualTo(Likeness.VARIANT);
    assertThat(likeness("peggy", "margaret")).isEqualTo(Likeness.VARIANT);
    assertThat(likeness("jan", "johann")).isEqualTo(Likeness.VARIANT);
    assertThat(likeness("anna", "robert")).isEqualTo(Likeness.DIFFERENT);
  }

  @Test
  void tellsInitialsSlipsAndStrangers() {
    assertThat(likeness("a", "anna")).isEqualTo(Likeness.INITIAL);
    assertThat(likeness("b", "anna")).isEqualTo(Likeness.DIFFERENT);
    assertThat(likeness("lindemann", "lindeman")).isEqualTo(Likeness.NEAR);
    assertThat(likeness("berg", "berg")).isEqualTo(Likeness.SAME);
  }

  @Test
  void comparesChineseCharactersByThemselvesFirst() {
    assertThat(likenessOf("王杰", "王傑")).isEqualTo(Likeness.SAME);
    assertThat(likenessOf("森下", "川端")).isEqualTo(Likeness.DIFFERENT);
    assertThat(likenessOf("王", "Wang")).isEqualTo(Likeness.VARIANT);
  }

  @Test
  void doesNotTakeAReadingOfAnotherLanguageForAnotherName() {
    assertThat(likenessOf("浩", "Hiroshi")).isEqualTo(Likeness.UNREAD);
  }

  @Test
  void leavesLegalFormsOut() {
    assertThat(Companies.form(List.of("nord", "gmbh"))).isEqualTo("gmbh");
    assertThat(Companies.withoutForm(List.of("nord", "limited", "liability", "company")))
        .containsExactly("nord");
    assertThat(Companies.withoutForm(List.of("nordag", "ag"))).containsExactly("nordag");
    assertThat(Companies.form(List.of("nord"))).isNull();
  }

  private Likeness likeness(String one, String other) {
    return Likeness.of(words.word(one), words.word(other));
  }

  private Likeness likenessOf(String one, String other) {
    return Likeness.of(words.of(one).getFirst(), words.of(other).getFirst());
  }

  private static String made(SplittableRandom random) {
    var text = new StringBuilder();
    int length = 1 + random.nextInt(7);
    for (int i = 0; i < length; i++) {
      text.append((char) ('a' + random.nextInt(3)));
    }
    return text.toString();
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.data.Offset.offset(0.001);
  }
}
