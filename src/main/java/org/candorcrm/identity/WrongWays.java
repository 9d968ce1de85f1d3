package org.candorcrm.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.jspecify.annotations.Nullable;

/** Numbers and addresses that did not lead to whom they are said to belong to. */
public interface WrongWays {

  /** How it was found out. */
  enum Failure {
    WRONG_NUMBER,
    BOUNCED
  }

  /**
   * One of somebody's numbers or addresses.
   *
   * @param type of the record
   * @param field name of the field that holds it
   */
  record Way(String type, UUID record, String field, String value) {}

  /**
   * The way that is meant: the one that the text names, else the first.
   *
   * @param type singular name
   * @return empty where the record has none, is of another type than a person or a company, or may
   *     not be changed by the viewer
   */
  Optional<Way> meant(Viewer viewer, String type, UUID record, Failure failure, String text);

  /**
   * Counts against every source that stood for it, until somebody writes or confirms it again.
   *
   * @param batch by which that is taken back; null for none
   */
  void mark(Viewer viewer, Way way, Failure failure, @Nullable UUID batch);

  /**
   * What is known to be wrong.
   *
   * @param value null for the whole field
   * @param kind stable code such as {@code wrong_number}
   * @param by id of who said so
   */
  record Wrong(String field, @Nullable String value, String kind, Instant at, UUID by) {}

  /** By record; those without any are missing. The caller sees to it who may see what. */
  Map<UUID, List<Wrong>> of(int type, Collection<UUID> records);
}
