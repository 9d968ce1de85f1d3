package org.candorcrm.records.formats;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;

/** A workbook (ECMA-376): its sheets, texts and styles. */
final class SheetBook implements Closeable {

  /** A sheet and the part that holds it. */
  record Sheet(String name, String part, boolean hidden) {}

  private static final int MOST_SHEETS = 1_000;

  /** What a text costs beside its characters. */
  private static final int TEXT_OVERHEAD = 40;

  private final PackedFile file;
  private final Limits limits;
  private final Map<String, String> sheetsById = new HashMap<>();
  private final Map<String, String> partsByKind = new HashMap<>();
  private final List<Sheet> sheets = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private final SheetStyles styles;
  private boolean from1904;

  private SheetBook(PackedFile file, Limits limits) throws IOException {
    this.file = file;
    this.limits = limits;
    var book = workbookPart();
    readLinks(book);
    readSheets(book);
    var shared = partsByKind.get("sharedStrings");
    if (shared != null) {
      readTexts(shared);
    }
    var styled = partsByKind.get("styles");
    this.styles = SheetStyles.of(styled == null ? null : file.open(styled));
  }

  static SheetBook open(Path path, Limits limits) throws IOException {
    PackedFile file;
    try {
      file = new PackedFile(path, limits);
    } catch (IllegalArgumentException e) {
      throw new IOException("its names are broken", e);
    }
    try {
      return new SheetBook(file, limits);
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  List<Sheet> sheets() {
    return sheets;
  }

  SheetStyles styles() {
    return styles;
  }

  boolean from1904() {
    return from1904;
  }

  /** The shared text of this index, or null where there is none. */
  @Nullable String text(int index) {
    return index >= 0 && index < texts.size() ? texts.get(index) : null;
  }

  Xml read(Sheet sheet) throws IOException {
    return new Xml(required(sheet.part()));
  }

  private String workbookPart() throws IOException {
    var links = file.open("_rels/.rels");
    if (links == null) {
      throw Refusals.file("file_format_unknown");
    }
    try (var xml = new Xml(links)) {
      while (xml.next()) {
        var target = xml.opens("Relationship") ? xml.attribute("Target") : null;
        if (target != null && "officeDocument".equals(kind(xml))) {
          return target.startsWith("/") ? target.substring(1) : target;
        }
      }
    }
    throw Refusals.file("file_format_unknown");
  }

  private void readLinks(String book) throws IOException {
    int slash = book.lastIndexOf('/') + 1;
    var folder = book.substring(0, slash);
    try (var xml = new Xml(required(folder + "_rels/" + book.substring(slash) + ".rels"))) {
      while (xml.next()) {
        var target = xml.opens("Relationship") ? xml.attribute("Target") : null;
        if (target == null) {
          continue;
        }
        var part = target.startsWith("/") ? target.substring(1) : folder + target;
        var kind = kind(xml);
        partsByKind.putIfAbsent(kind, part);
        if (kind.equals("worksheet")) {
          sheetsById.put(String.valueOf(xml.attribute("Id")), part);
        }
      }
    }
  }

  private static String kind(Xml xml) {
    var type = String.valueOf(xml.attribute("Type"));
    return type.substring(type.lastIndexOf('/') + 1);
  }

  private void readSheets(String book) throws IOException {
    try (var xml = new Xml(required(book))) {
      while (xml.next() && sheets.size() < MOST_SHEETS) {
        if (xml.opens("workbookPr")) {
          from1904 = SheetCell.yesNo(String.valueOf(xml.attribute("date1904"))).equals("true");
        }
        if (!xml.opens("sheet")) {
          continue;
        }
        var part = sheetsById.get(String.valueOf(xml.attribute("id")));
        if (part != null) {
          var name = String.valueOf(xml.attribute("name"));
          sheets.add(new Sheet(name, part, xml.attribute("state") != null));
        }
      }
    }
    if (sheets.isEmpty()) {
      throw Refusals.file("file_format_unknown");
    }
  }

  private void readTexts(String part) throws IOException {
    long length = 0;
    var text = new StringBuilder();
    boolean phonetic = false;
    boolean inText = false;
    try (var xml = new Xml(required(part))) {
      while (xml.next()) {
        if (xml.opens("rPh") || xml.closes("rPh")) {
          phonetic = xml.opens("rPh");
        } else if (xml.opens("t") || xml.closes("t")) {
          inText = xml.opens("t") && !phonetic;
        } else if (inText) {
          xml.addText(text, limits.cell());
        } else if (xml.closes("si")) {
          texts.add(SheetText.unescaped(text.toString()));
          length += text.length() + TEXT_OVERHEAD;
          text.setLength(0);
          if (length > limits.texts()) {
            throw tooManyTexts();
          }
        }
      }
    }
  }

  private Problem tooManyTexts() {
    return Refusals.file("file_unpacks_too_large").with("most", limits.texts());
  }

  private InputStream required(String part) throws IOException {
    var in = file.open(part);
    if (in == null) {
      throw new IOException("its part " + Refusals.shown(part) + " is missing");
    }
    return in;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
