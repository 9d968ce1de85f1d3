package org.candorcrm.records;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Which fields departments had asked for before a past was taken over. */
public interface PastReads {

  /** What a department asked for on one day, of a type and a field by their ids. */
  record PastRead(LocalDate day, UUID department, int type, int field, long times) {}

  /** Keeps it, in the caller's transaction. */
  void take(List<PastRead> past);
}
