package org.candorcrm.records.formats;

import java.util.LinkedHashMap;
import java.util.Map;

/** The parts of a workbook around its rows. */
final class SheetParts {

  /** Styles of cells: their places in {@link #STYLES}. */
  static final int DATE = 1;

  static final int MOMENT = 2;

  /** Text even where it looks like a formula, also after somebody edits the cell. */
  static final int QUOTED = 3;

  /** Sheets after the first one that continue it carry its name and a number. */
  static final String NAME = "Rows";

  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  static final String SHEET_BEGIN =
      HEAD
          + "<worksheet xmlns=\""
          + MAIN
          + "\"><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\""
          + " activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><sheetData>";
  static final String SHEET_END = "</sheetData></worksheet>";

  private static final String STYLES =
      HEAD
          + "<styleSheet xmlns=\""
          + MAIN
          + "\"><numFmts count=\"2\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/>"
          + "<numFmt numFmtId=\"165\" formatCode=\"yyyy\\-mm\\-dd\\ hh:mm:ss\"/></numFmts>"
          + "<fonts count=\"1\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
          + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
          + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
          + "<borders count=\"1\"><border/></borders>"
          + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"4\"><xf xfId=\"0\"/>"
          + "<xf numFmtId=\"164\" xfId=\"0\" applyNumberFormat=\"1\"/>"
          + "<xf numFmtId=\"165\" xfId=\"0\" applyNumberFormat=\"1\"/>"
          + "<xf numFmtId=\"49\" xfId=\"0\" quotePrefix=\"1\" applyNumberFormat=\"1\"/>"
          + "</cellXfs></styleSheet>";

  private SheetParts() {}

  /** The parts by their names, for so many sheets. */
  static Map<String, String> all(int sheets) {
    var types = new StringBuilder();
    var list = new StringBuilder();
    var links = new StringBuilder();
    for (int i = 1; i <= sheets; i++) {
      types.append(override("/xl/worksheets/sheet" + i + ".xml", "worksheet+xml"));
      var name = i == 1 ? NAME : NAME + " " + i;
      list.append("<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>".formatted(name, i, i));
      links.append(link(i, "worksheet", "worksheets/sheet" + i + ".xml"));
    }
    links.append(link(sheets + 1, "styles", "styles.xml"));
    var parts = new LinkedHashMap<String, String>();
    parts.put(
        "[Content_Types].xml",
        HEAD
            + "<Types xmlns=\""
            + PACKAGE
            + "content-types\"><Default Extension=\"rels\""
            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + override("/xl/workbook.xml", "sheet.main+xml")
            + override("/xl/styles.xml", "styles+xml")
            + types
            + "</Types>");
    parts.put("_rels/.rels", links(link(1, "officeDocument", "xl/workbook.xml")));
    parts.put(
        "xl/workbook.xml",
        HEAD
            + "<workbook xmlns=\""
            + MAIN
            + "\" xmlns:r=\""
            + OFFICE
            + "\"><sheets>"
            + list
            + "</sheets></workbook>");
    parts.put("xl/_rels/workbook.xml.rels", links(links.toString()));
    parts.put("xl/styles.xml", STYLES);
    return parts;
  }

  /** A, B, ..., Z, AA, ... for 0, 1, ... */
  static String columnName(int column) {
    if (column < 26) {
      return String.valueOf((char) ('A' + column));
    }
    return columnName(column / 26 - 1) + (char) ('A' + column % 26);
  }

  private static String override(String part, String kind) {
    return "<Override PartName=\"" + part + "\" ContentType=\"" + KIND + kind + "\"/>";
  }

  private static String links(String inside) {
    return HEAD
        + "<Relationships xmlns=\""
        + PACKAGE
        + "relationships\">"
        + inside
        + "</Relationships>";
  }

  private static String link(int id, String kind, String target) {
    return "<Relationship Id=\"rId"
        + id
        + "\" Type=\""
        + OFFICE
        + "/"
        + kind
        + "\" Target=\""
        + target
        + "\"/>";
  }
}
