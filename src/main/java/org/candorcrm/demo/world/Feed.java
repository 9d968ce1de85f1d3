package org.candorcrm.demo.world;

import org.jspecify.annotations.Nullable;

/** A source of the demo company's records, with the colleague who looks after it. */
public enum Feed {
  /** Typed into Candor; the source is then the colleague who typed. */
  APP("Candor", "user", "Sales", "asa.bergvall"),
  MAILBOX("Sales mailboxes", "mailbox", "Sales", "holger.lindner"),
  MARKETING("Leadwerk marketing automation", "connector", "Marketing", "verena.seidel"),
  WEBSHOP("Web shop", "connector", "Marketing", "jonas.ebeling"),
  DESK("Support desk", "connector", "Support", "ralf.baeumer"),
  ERP("ERP", "connector", "Finance", "sabine.hagedorn"),
  FAIRS("Trade-fair spreadsheets", "import", "Sales", "maren.stoever"),
  /** Delivers nothing any more since {@link #DEALERS_SILENT_FOR_DAYS} days, and nobody noticed. */
  DEALERS("Dealer portal", "connector", "Sales", "gareth.hollins");

  public static final int DEALERS_SILENT_FOR_DAYS = 197;

  private static final int WEEK = 7;

  private final String title;
  private final String kind;
  private final String department;
  private final String steward;

  Feed(String title, String kind, String department, String steward) {
    this.title = title;
    this.kind = kind;
    this.department = department;
    this.steward = steward;
  }

  /** What people call it. */
  public String title() {
    return title;
  }

  /** As access names kinds of sources: user, import, mailbox, connector. */
  public String kind() {
    return kind;
  }

  public String department() {
    return department;
  }

  /** In how many days the dealers should deliver again; of the others nobody said it. */
  public @Nullable Integer rhythm() {
    return this == DEALERS ? WEEK : null;
  }

  /** Key of the {@link Colleague} who looks after it. */
  public String steward() {
    return steward;
  }
}
