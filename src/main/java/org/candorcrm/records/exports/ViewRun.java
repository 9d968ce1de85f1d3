package org.candorcrm.records.exports;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.formats.Format;
import org.candorcrm.records.query.Row;
import org.candorcrm.records.query.Selection;
import org.candorcrm.records.query.TakingOut;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** One view on its way into a file. */
final class ViewRun implements TakingOut, Closeable {

  private final Viewer viewer;
  private final OutputStream out;
  private final Format format;
  private final JsonMapper json;
  private @Nullable ViewFile file;
  private final People people = new People();
  private long rows;
  private boolean withheld;

  ViewRun(Viewer viewer, FileChannel channel, Format format, JsonMapper json) {
    this.viewer = viewer;
    this.out = Channels.newOutputStream(channel);
    this.format = format;
    this.json = json;
  }

  @Override
  public void begin(Selection selection, boolean narrowed) {
    if (!viewer.on(selection.type().id()).export()) {
      throw Problem.forbidden("export_not_allowed").with("type", selection.type().plural());
    }
    withheld = narrowed;
    try {
      file = ViewFile.open(format, out, selection, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void take(Row row, boolean concealed) {
    withheld |= concealed;
    rows++;
    if (file == null) {
      throw new IllegalStateException("a row before the beginning");
    }
    people.see(row);
    try {
      file.write(row);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  long rows() {
    return rows;
  }

  boolean withheld() {
    return withheld;
  }

  Set<UUID> people() {
    return people.seen();
  }

  /** Completes the file; once is enough, more does no harm. */
  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
      file = null;
    }
  }
}
