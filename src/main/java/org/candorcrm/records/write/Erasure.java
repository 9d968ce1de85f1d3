package org.candorcrm.records.write;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.candorcrm.records.Traces.Gone;
import org.candorcrm.records.Traces.Kept;

/**
 * What an erasure came to. Records that the eraser may not see are counted too: a proof of
 * forgetting that leaves some out is none.
 *
 * @param erased the record, what was merged into it, and leads that became it
 * @param blanked records that told of nobody else, and stay for the figures without their texts
 * @param deleted records that told of nobody else and of nothing else
 * @param redacted records that tell of others too, or only lead to them, and named them: names,
 *     e-mails and phones are taken out
 * @param traces what else held something of them, by kind
 * @param retained records that a law wants kept together with who they name
 * @param kept records that only lead to the empty row
 * @param looked what was looked through for the names; in texts elsewhere they may still stand
 * @param namesake whether a last name stays where it stands alone, because their company, somebody
 *     else there or a colleague bears it, too; which of them is not told
 */
public record Erasure(
    List<Erased> erased,
    List<Touched> blanked,
    List<Touched> deleted,
    List<Touched> redacted,
    List<Gone> traces,
    List<Kept> retained,
    List<Left> kept,
    List<Touched> looked,
    boolean namesake) {

  public record Erased(String type, UUID id) {}

  public record Touched(String type, int count) {

    /** One for each type. */
    static List<Touched> together(List<Touched> all) {
      var counts = new LinkedHashMap<String, Integer>();
      all.forEach(one -> counts.merge(one.type(), one.count(), Integer::sum));
      return counts.entrySet().stream()
          .map(entry -> new Touched(entry.getKey(), entry.getValue()))
          .toList();
    }
  }

  public record Left(String type, String field, long count) {}

  public Erasure {
    erased = List.copyOf(erased);
    blanked = List.copyOf(blanked);
    deleted = List.copyOf(deleted);
    redacted = List.copyOf(redacted);
    traces = List.copyOf(traces);
    retained = List.copyOf(retained);
    kept = List.copyOf(kept);
    looked = List.copyOf(looked);
  }
}
