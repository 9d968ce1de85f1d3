package org.candorcrm.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValueFileTest {

  @TempDir private Path folder;

  @Test
  void whatIsMissingIsNotTakenFromWhatCameLater() throws IOException {
    var file = file("at,value\n1,\n2,4\n3,\n4,NaN\n5,10\n6,\n");
    var read = ValueFile.read(file);

    assertThat(read.values()).containsExactly(4, 4, 4, 4, 10, 10);
    assertThat(read.known()).containsExactly(false, true, false, false, true, false);
    assertThat(read.joined()).containsExactly(4, 4, 6, 8, 10, 10);
  }

  @Test
  void aFileWithoutANumberIsRefused() throws IOException {
    var file = file("at,value\n1,\n");
    assertThatThrownBy(() -> ValueFile.read(file))
        .isInstanceOf(WrongWords.class)
        .hasMessageContaining("holds no number");
  }

  @Test
  void stepsThatAreNoNumbersAreRefusedWithAnExample() throws IOException {
    var file = file("series,step,value\na,2020-01-01,5\n");
    assertThatThrownBy(() -> SeriesFile.read(file, 12))
        .isInstanceOf(WrongWords.class)
        .hasMessageContaining("such as 1, 2, 3");
  }

  @Test
  void whatCannotBeCountedWithIsRefusedInWords() throws IOException {
    assertRefused("", "file_empty");
    assertRefused("series,step,value\na,1,5\na,2000000000,6\n", "number them 1, 2, 3");
    assertRefused("series,step,value\na,1,Infinity\n", "too large a number");
  }

  @Test
  void whereNothingCanBeWrittenIsSaidBeforehand() {
    var words = new Words(new String[] {"changes", "--out", folder.resolve("no/o.csv").toString()});
    assertThatThrownBy(words::out)
        .isInstanceOf(WrongWords.class)
        .hasMessageContaining("folder that exists");
  }

  private void assertRefused(String text, String why) throws IOException {
    var file = file(text);
    assertThatThrownBy(() -> SeriesFile.read(file, 12))
        .isInstanceOf(WrongWords.class)
        .hasMessageContaining(why);
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("set.csv"), text);
  }
}
