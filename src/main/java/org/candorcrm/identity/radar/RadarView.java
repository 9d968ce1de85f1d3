package org.candorcrm.identity.radar;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * The latest measurement as the API answers it.
 *
 * @param measuredAt null before the first measurement
 * @param smallestGroup of departments with fewer active colleagues what they typed is not counted
 * @param types API names of the record types that are measured and may be seen, in their order
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record RadarView(
    @Nullable Instant measuredAt,
    int smallestGroup,
    List<String> types,
    List<KnowerView> knowers,
    List<OverlapView> overlaps) {

  RadarView {
    types = List.copyOf(types);
    knowers = List.copyOf(knowers);
    overlaps = List.copyOf(overlaps);
  }

  /**
   * @param knower source, department or company
   * @param reference as the other operations take it
   * @param name what people call it; null for what colleagues typed, and for the company
   * @param kind of the source, or null
   * @param sourcesAlone of a department: it is too small for its colleagues to be counted, so what
   *     its sources gave is all
   * @param figures about no record type: closures, exports, lists, silence
   */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record KnowerView(
      String knower,
      String reference,
      @Nullable String name,
      @Nullable String kind,
      @Nullable UUID department,
      boolean sourcesAlone,
      Map<String, Long> figures,
      List<AboutView> about) {}

  /**
   * @param type API name
   * @param parts of how many records it knows something of a group of fields
   * @param fields the same by field; with how many contradictions
   * @param readAlone fields that nobody but this department asks for
   * @param staleDays after so many days without a word about a record, it is stale
   */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record AboutView(
      String type,
      Map<String, Long> figures,
      Map<String, Long> parts,
      List<PartView> fields,
      List<ReadView> readAlone,
      int staleDays) {}

  /**
   * @param reads how often they asked for it in 90 days
   */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record ReadView(String field, long reads) {}

  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record PartView(String field, long filled, long contradicted) {}

  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record OverlapView(String knower, String type, String one, String other, long records) {}

  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record PointView(Instant at, Map<String, Long> figures) {}

  /**
   * @param kind of the worst part, as its type and figures are
   * @param now what the latest measurement says
   * @param afterDueAt when it is measured after it was done, at the latest; null where it is not
   *     done or was measured
   * @param parts all that was found, the worst first
   */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record NoticeView(
      UUID id,
      int version,
      String kind,
      String knower,
      String reference,
      @Nullable String name,
      @Nullable String type,
      @Nullable UUID owner,
      String state,
      @Nullable String note,
      Instant raisedAt,
      @Nullable Instant doneAt,
      Map<String, Long> before,
      Map<String, Long> now,
      Map<String, Long> after,
      @Nullable Instant measuredAfterAt,
      @Nullable Instant afterDueAt,
      List<NoticePartView> parts) {}

  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record NoticePartView(
      String kind,
      @Nullable String type,
      Map<String, Long> before,
      Map<String, Long> now,
      Map<String, Long> after) {}
}
