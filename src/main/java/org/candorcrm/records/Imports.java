package org.candorcrm.records;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.candorcrm.access.Sources;
import org.candorcrm.access.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * Takes files of rows in. No row is lost silently: each becomes a record, changes one, leaves one
 * as it is, or is refused with its reason.
 */
public interface Imports {

  /**
   * What somebody wants imported; null leaves the choice to Candor.
   *
   * @param file stays where it is until the import is done
   * @param name as the person knows the file
   * @param type plural or singular name of the record type
   * @param key field that finds existing records
   * @param source name of the source that the values come from
   * @param mapping as docs/import.md describes it
   */
  record Request(
      Path file,
      String name,
      @Nullable String type,
      @Nullable ImportMode mode,
      @Nullable String key,
      @Nullable String source,
      @Nullable Map<?, ?> mapping) {}

  /**
   * What Candor makes of a file before anything is written.
   *
   * @param source whose rows they are
   * @param guess encoding, delimiter, header and, for each column, type, formats and examples
   * @param mapping in the form that {@link Request#mapping} takes
   * @param ignored columns that go nowhere
   * @param preview the first rows: the values read, or why a row is refused
   */
  record Proposal(
      UUID id,
      Sources.Known source,
      Map<String, @Nullable Object> guess,
      Map<String, Object> mapping,
      List<String> ignored,
      List<Map<String, @Nullable Object>> preview) {
    public Proposal {
      ignored = List.copyOf(ignored);
      preview = List.copyOf(preview);
    }
  }

  /**
   * Looks at a file and keeps the import as planned.
   *
   * @throws org.candorcrm.platform.Problem {@code import_not_allowed}, {@code import_type_unclear},
   *     {@code import_target_unknown}, {@code mapping_not_valid}, {@code file_format_unknown}, ...
   */
  Proposal propose(Viewer viewer, Request request);

  /** A planned import as it stands. */
  Proposal proposal(Viewer viewer, UUID planned);

  /**
   * What would become of the first rows of a file.
   *
   * @param rows how many were tried
   * @param whole whether the file has no more
   * @param matched rows that are records which are there; they are among changed and unchanged
   * @param doubtful rows that may be; they are among created, and come into the review
   * @param consents new entries of what people say of being contacted
   * @param matches the first of both: row, found, record, title, probability
   * @param problems why rows would be refused: number and problem of each
   */
  record Rehearsal(
      long rows,
      boolean whole,
      long created,
      long changed,
      long unchanged,
      long refused,
      long matched,
      long doubtful,
      long consents,
      List<Map<String, Object>> matches,
      List<Map<String, Object>> problems) {
    public Rehearsal {
      matches = List.copyOf(matches);
      problems = List.copyOf(problems);
    }
  }

  /** Writes the first rows of a planned import, and takes them back at once. */
  Rehearsal rehearse(Viewer viewer, UUID planned);

  /** The same file with another mapping. */
  Proposal propose(Viewer viewer, UUID planned, Map<?, ?> mapping);

  /**
   * Runs a planned import, or goes on with one that was cut off: chunks that are in stay in.
   *
   * @param heard is told after each chunk
   * @throws org.candorcrm.platform.Problem {@code import_running} where another run is at it,
   *     {@code import_already_done}
   */
  ImportProgress run(Viewer viewer, UUID planned, Consumer<ImportProgress> heard);

  /** The same with the rights and as the source of whoever started it. */
  ImportProgress resume(UUID planned, Consumer<ImportProgress> heard);

  /**
   * An import that may be run now.
   *
   * @throws org.candorcrm.platform.Problem as {@link #run}
   */
  ImportProgress ready(Viewer viewer, UUID planned);

  /**
   * Says whose list it is, before it is run for the first time under its name.
   *
   * @param department null for that of the viewer
   */
  void begin(Viewer viewer, UUID planned, @Nullable UUID department);

  /** Every import that was begun, has not ended well and is not at work now, the oldest first. */
  List<ImportProgress> unfinished(Viewer viewer);

  /**
   * @throws org.candorcrm.platform.Problem {@code import_not_found}
   */
  ImportProgress progress(Viewer viewer, UUID id);

  /** The newest imports that the viewer may see. */
  List<ImportProgress> newest(Viewer viewer);

  /**
   * One import of a source.
   *
   * @param refusals why rows were refused, the commonest reason first
   */
  record Brought(ImportProgress progress, List<Why> refusals) {
    public Brought {
      refusals = List.copyOf(refusals);
    }
  }

  /** A reason in words, and how many rows were refused for it. */
  record Why(String text, long rows) {}

  /** The newest imports of one source that the viewer may see; none where they may not import. */
  List<Brought> ofSource(Viewer viewer, int source, Locale reader);

  /**
   * Plans the refused rows of an import once more, with its mapping and as its source: what was
   * missing can be there now, or be created with them.
   *
   * @param file what {@link #refused} wrote
   */
  Proposal proposeRefused(Viewer viewer, UUID id, Path file);

  /** Writes the refused rows with their reasons as a file that can be corrected and taken again. */
  void refused(Viewer viewer, UUID id, OutputStream out, Locale reader);
}
