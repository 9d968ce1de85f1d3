package org.candorcrm.records.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.platform.Ids;
import org.candorcrm.platform.Workspace;
import org.candorcrm.records.formats.Hints;
import org.candorcrm.records.formats.RefusedRow;
import org.candorcrm.records.formats.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportRunTest {

  @TempDir private Path folder;

  /** The chunk, and how far the file had been read when it was written. */
  private record Written(Chunk chunk, long read) {}

  @Test
  void rowsThatCannotBeReadAreHandedOverChunkByChunk() throws Exception {
    int rows = 5 * Chunk.ROWS;
    var text =
        IntStream.rangeClosed(1, rows)
            .mapToObj(row -> row == 1 ? "a,b" : row + ",too,many," + "x".repeat(300))
            .collect(Collectors.joining("\n", "one,two\n", "\n"));
    var written = written(text, Set.of());
    assertThat(written).hasSize(5);
    for (var one : written) {
      var number = one.chunk().number();
      assertThat(one.chunk().unreadable())
          .hasSize(number == 0 ? Chunk.ROWS - 1 : Chunk.ROWS)
          .allMatch(row -> Chunk.of(row.number()) == number);
      // One chunk is being written, the next waits, and no third is read.
      assertThat(one.read()).isLessThanOrEqualTo((number + 2L) * Chunk.ROWS + 1);
      assertThat(length(one.chunk().unreadable().getFirst())).isLessThanOrEqualTo(200);
    }
  }

  @Test
  void bothKindsOfRowsComeInTheirChunkAndWhatIsInIsLeftOut() throws Exception {
    var text =
        IntStream.rangeClosed(1, 2 * Chunk.ROWS + 10)
            .mapToObj(row -> row % 2 == 0 ? "a,b" : "a,b,c")
            .collect(Collectors.joining("\n", "one,two\n", "\n"));
    var written = written(text, Set.of(1));
    assertThat(written).extracting(one -> one.chunk().number()).containsExactly(0, 2);
    assertThat(written.getFirst().chunk().rows()).hasSize(Chunk.ROWS / 2);
    assertThat(written.getFirst().chunk().unreadable()).hasSize(Chunk.ROWS / 2);
    assertThat(written.getLast().chunk().rows()).hasSize(5);
  }

  private List<Written> written(String text, Set<Integer> in) throws Exception {
    var file = Files.writeString(folder.resolve("rows.csv"), text);
    var written = new ConcurrentLinkedQueue<Written>();
    try (var table = Tables.open(file, "rows.csv", Hints.NONE)) {
      var run = new ImportRun(chunk -> written.add(new Written(chunk, table.number())), in, 1);
      CurrentWorkspace.call(
          new Workspace(Ids.next(), "nowhere", "w_nowhere"), () -> run.run(table));
    }
    return List.copyOf(written);
  }

  private static int length(RefusedRow row) {
    return row.cells().stream().mapToInt(cell -> cell == null ? 0 : cell.length()).sum();
  }

  @Test
  void aSketchForgetsNoKeyAndTakesFewOthersForOne() {
    var sketch = new KeySketch(1_000_000);
    IntStream.range(0, 50_000).forEach(i -> sketch.add("key " + i));
    assertThat(IntStream.range(0, 50_000).allMatch(i -> sketch.mayHold("key " + i))).isTrue();
    assertThat(IntStream.range(0, 50_000).filter(i -> sketch.mayHold("other " + i)).count())
        .isLessThan(2_000);
    assertThat(new KeySketch(0).mayHold("anything")).isFalse();
  }
}
