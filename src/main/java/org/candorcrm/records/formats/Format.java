package org.candorcrm.records.formats;

/** The kinds of files that hold rows. */
public enum Format {
  CSV("csv", "text/csv"),
  TSV("tsv", "text/tab-separated-values"),
  XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  VCARD("vcf", "text/vcard"),
  JSON_LINES("jsonl", "application/x-ndjson");

  private final String extension;
  private final String mediaType;

  Format(String extension, String mediaType) {
    this.extension = extension;
    this.mediaType = mediaType;
  }

  /** The ending of a file's name, without the point. */
  public String extension() {
    return extension;
  }

  public String mediaType() {
    return mediaType;
  }

  /** Whether rows carry JSON values beside text. */
  public boolean structured() {
    return this == JSON_LINES || this == VCARD;
  }
}
