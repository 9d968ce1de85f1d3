package org.candorcrm.records.write;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Problem;
import org.candorcrm.platform.Problem.Status;
import org.candorcrm.records.Draft;
import org.candorcrm.records.WriteTerms;
import org.candorcrm.records.Writes;
import org.candorcrm.records.Written;
import org.candorcrm.records.kinds.Reference;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schemas;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The bytes of file records, in pieces, so that neither side holds a whole file in memory. */
@Component
public final class FileContents {

  private static final int MOST = 25 * 1024 * 1024;
  private static final int PIECE = 256 * 1024;
  private static final String UNKNOWN = "application/octet-stream";
  private static final Pattern MEDIA_TYPE =
      Pattern.compile("[a-z0-9][a-z0-9.+-]{0,60}/[a-z0-9][a-z0-9.+-]{0,60}");

  private final Database database;
  private final Schemas schemas;
  private final Writes writes;
  private final Locking looking;
  private final Targets targets;
  private final FileSubjects subjects;
  private final TransactionTemplate transaction;
  private final TransactionTemplate reading;

  FileContents(
      Database database,
      Schemas schemas,
      Tables tables,
      Writes writes,
      PlatformTransactionManager transactions) {
    this.database = database;
    this.schemas = schemas;
    this.writes = writes;
    this.looking = new Locking(database, tables);
    this.targets = new Targets(database);
    this.subjects = new FileSubjects(database);
    this.transaction = new TransactionTemplate(transactions);
    this.reading = new TransactionTemplate(transactions);
    reading.setReadOnly(true);
    reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  /**
   * A whole file, taken out of the database at one moment, so that whoever replaces it meanwhile
   * does not mix into it.
   *
   * @param size in bytes
   */
  public record Content(String name, String mediaType, long size, Path spooled)
      implements AutoCloseable {

    @Override
    public void close() {
      delete(spooled);
    }
  }

  /**
   * Puts content in place of what was there; the record's size, media type and version change.
   *
   * @throws Problem {@code content_too_large} over 25 MB, {@code record_not_found} also where the
   *     viewer may not see the record that the file is about, {@code record_stale} and the like
   */
  public Written put(
      Viewer viewer, String id, int version, @Nullable String mediaType, InputStream in) {
    var type = type();
    var file = RecordWriting.id(type, id);
    var image = looking.images(viewer, type, List.of(file), false).get(file);
    subjects.demand(viewer, schemas.current(), type, image);
    var spooled = spool(in);
    try {
      return requireNonNull(
          transaction.execute(status -> put(viewer, type, file, version, mediaType, spooled)));
    } finally {
      delete(spooled);
    }
  }

  /** Before any transaction, so that a slow sender holds none open. */
  private static Path spool(InputStream in) {
    try {
      var spooled = Files.createTempFile("candor-upload", null);
      try (var out = Files.newOutputStream(spooled)) {
        long size = in.transferTo(new Bounded(out, MOST));
        if (size == 0) {
          throw Problem.invalid("content_empty");
        }
        return spooled;
      } catch (IOException | RuntimeException failure) {
        delete(spooled);
        throw failure;
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static void delete(Path spooled) {
    try {
      Files.deleteIfExists(spooled);
    } catch (IOException stays) {
      spooled.toFile().deleteOnExit();
    }
  }

  private Written put(
      Viewer viewer,
      RecordType type,
      UUID file,
      int version,
      @Nullable String mediaType,
      Path spooled) {
    var values = new LinkedHashMap<String, @Nullable Object>();
    values.put("media_type", known(mediaType));
    values.put("size", BigDecimal.valueOf(spooled.toFile().length()));
    var draft = Draft.update(type, file, version, values);
    var written = writes.write(viewer, List.of(draft), WriteTerms.ONE.byCandor()).getFirst();
    if (!written.problems().isEmpty()) {
      throw written.problems().getFirst();
    }
    database.sql("delete from {ws}.file_contents where file_id = ?").param(file).update();
    try (var in = Files.newInputStream(spooled)) {
      var piece = in.readNBytes(PIECE);
      for (int number = 0; piece.length > 0; number++) {
        database
            .sql("insert into {ws}.file_contents (file_id, piece, content) values (?, ?, ?)")
            .params(file, number, piece)
            .update();
        piece = in.readNBytes(PIECE);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return written;
  }

  private static String known(@Nullable String mediaType) {
    var plain =
        mediaType == null
            ? ""
            : mediaType.split(";", 2)[0].strip().toLowerCase(java.util.Locale.ROOT);
    return MEDIA_TYPE.matcher(plain).matches() ? plain : UNKNOWN;
  }

  /**
   * What there is to download.
   *
   * @throws Problem {@code record_not_found} also where the viewer may not see the record that the
   *     file is about, {@code content_empty}
   */
  public Content open(Viewer viewer, String id) {
    var type = type();
    var file = RecordWriting.id(type, id);
    var image = looking.images(viewer, type, List.of(file), false).get(file);
    if (image == null || !image.readable() || image.deleted() || !aboutVisible(viewer, image)) {
      throw Problem.notFound("record_not_found").with("type", type.name());
    }
    var values = image.values();
    var spooled = requireNonNull(reading.execute(status -> takeOut(file)));
    return new Content(
        String.valueOf(values.get("name")),
        String.valueOf(values.getOrDefault("media_type", UNKNOWN)),
        spooled.toFile().length(),
        spooled);
  }

  private boolean aboutVisible(Viewer viewer, Image image) {
    return !(image.values().get("about") instanceof Reference about)
        || targets.visible(viewer, schemas.current(), about);
  }

  private Path takeOut(UUID file) {
    try {
      var spooled = Files.createTempFile("candor-download", null);
      try (var out = Files.newOutputStream(spooled)) {
        for (int number = 0; copied(file, number, out); number++) {}
      }
      if (Files.size(spooled) == 0) {
        delete(spooled);
        throw Problem.notFound("content_empty");
      }
      return spooled;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private boolean copied(UUID file, int number, OutputStream out) throws IOException {
    var piece =
        database
            .sql("select content from {ws}.file_contents where file_id = ? and piece = ?")
            .params(file, number)
            .query((row, index) -> row.getBytes(1))
            .optional();
    if (piece.isPresent()) {
      out.write(piece.get());
    }
    return piece.isPresent();
  }

  private RecordType type() {
    return schemas.current().type("file").orElseThrow();
  }

  private static final class Bounded extends OutputStream {
    private final OutputStream out;
    private long left;

    Bounded(OutputStream out, long most) {
      this.out = out;
      this.left = most;
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      left -= length;
      if (left < 0) {
        throw Problem.of(Status.TOO_LARGE, "content_too_large").with("limit", MOST);
      }
      out.write(bytes, offset, length);
    }
  }
}
