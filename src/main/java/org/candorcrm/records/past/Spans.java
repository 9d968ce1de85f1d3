package org.candorcrm.records.past;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.candorcrm.records.kinds.ChoiceKind;
import org.candorcrm.records.kinds.Column;
import org.candorcrm.records.kinds.DateKind;
import org.candorcrm.records.kinds.MomentKind;
import org.candorcrm.records.kinds.MoneyKind;
import org.candorcrm.records.kinds.NumberKind;
import org.candorcrm.records.kinds.RatingKind;
import org.candorcrm.records.kinds.RelationKind;
import org.candorcrm.records.kinds.YesNoKind;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Every state that the records of a type have been in, each with the moments between which it held:
 * one row of the type's columns for each state, and {@code since} and {@code until} (null: still).
 * The values come from the change log; the stage of a deal comes from its stage history, which
 * tells when it was reached rather than when that was written down. All changes of a record are
 * gone through once, the newest first; a state without length is one that nobody could have seen.
 */
public final class Spans {

  /** The records can be taken in so many shares of about the same size; a power of two. */
  public static final int SHARES = 4;

  private final RecordType type;
  private final String workspace;
  private final List<Field> moving;
  private final Collection<Field> told;
  private final boolean staged;

  private Spans(RecordType type, String workspace, List<Field> moving, Collection<Field> told) {
    this.type = type;
    this.workspace = workspace;
    this.moving = moving;
    this.told = told;
    this.staged =
        type.name().equals("deal")
            && moving.stream().anyMatch(field -> Spans.ofStage(field.name()));
  }

  /**
   * Whether states of this field can be told from the log alone, without what comparing texts
   * needs.
   */
  public static boolean tells(Field field) {
    return switch (field.kind()) {
      case ChoiceKind _,
          DateKind _,
          MomentKind _,
          MoneyKind _,
          NumberKind _,
          RatingKind _,
          YesNoKind _ ->
          true;
      case RelationKind relation -> !relation.polymorphic();
      default -> false;
    };
  }

  /**
   * The states as a table expression.
   *
   * @param workspace its schema
   * @param moving the fields whose changes begin a state; all others are as they are today
   */
  public static Sql of(RecordType type, String workspace, Collection<Field> moving) {
    return of(type, workspace, moving, type.activeFields(), null);
  }

  /**
   * The same with the columns of some fields only, of one share of the records.
   *
   * @param share which of {@link #SHARES}; null: all records
   */
  public static Sql of(
      RecordType type,
      String workspace,
      Collection<Field> moving,
      Collection<Field> told,
      @Nullable Integer share) {
    var moved = moving.stream().filter(field -> !stamp(field)).toList();
    return new Spans(type, workspace, moved, told).sql(share);
  }

  /** What never changes once a record is there. */
  private static boolean stamp(Field field) {
    return field.name().equals("created_at") || field.name().equals("created_by");
  }

  private static boolean ofStage(String name) {
    return name.equals("stage") || name.equals("pipeline");
  }

  private Sql sql(@Nullable Integer share) {
    var columns = new ArrayList<String>();
    for (var field : told) {
      boolean moves = moving.contains(field);
      for (var column : field.kind().columns()) {
        var name = '"' + field.column(column.suffix()) + '"';
        columns.add(", " + (moves ? value(field, column) : "n." + name) + " as " + name);
      }
    }
    Object names = moving.stream().map(Field::name).toArray(String[]::new);
    return Sql.of(
        """
        (select n.id, null::timestamptz as deleted_at, null::uuid as merged_into%s,
                p.since, least(p.until, n.deleted_at,
                  case when n.merged_into is not null then n.updated_at end) as until
           from (select record, at as since, lag(at) over later as until,
                        %s(changes) over (later rows between unbounded preceding and 1 preceding)
                          as was
                   from (select b.id as record, b.created_at as at, 0::bigint as seq,
                                null::jsonb as changes from %s b%s
                         union all
                         select c.record, c.at, c.seq, c.changes from %s c
                          where c.record_type = ? and jsonb_exists_any(c.changes, ?)%s%s) points
                 window later as (partition by record order by at desc, seq desc)) p
           join %s n on n.id = p.record%s)\
        """
            .formatted(
                String.join("", columns),
                table("oldest"),
                table(type.table()),
                share == null ? "" : " where " + ofShare("b.id", share),
                table("changes"),
                share == null ? "" : " and " + ofShare("c.record", share),
                staged ? reachings(share) : "",
                table(type.table()),
                staged ? stage() : ""),
        type.id(),
        names);
  }

  private static String ofShare(String id, int share) {
    return "uuid_hash(%s) & %d = %d".formatted(id, SHARES - 1, share);
  }

  private String reachings(@Nullable Integer share) {
    return " union all select h.deal_id, h.entered_at, 0, null from "
        + table("deal_stage_changes")
        + " h"
        + (share == null ? "" : " where " + ofShare("h.deal_id", share));
  }

  /** The stage that had been reached; before the first one that is known, that one. */
  private String stage() {
    return """

     left join lateral (select h.stage, h.pipeline from %s h where h.deal_id = p.record
       order by h.entered_at <= p.since desc,
         case when h.entered_at <= p.since then h.entered_at end desc, h.entered_at, h.id desc
       limit 1) reached on true\
    """
        .formatted(table("deal_stage_changes"));
  }

  private String value(Field field, Column column) {
    var today = "n.\"" + field.column(column.suffix()) + '"';
    if (staged && ofStage(field.name())) {
      return "coalesce(reached.\"%s\", %s)".formatted(field.column(), today);
    }
    var was = "p.was";
    var then =
        field.kind() instanceof MoneyKind && column.suffix().equals("_base")
            ? worth(field, was)
            : OldValue.column(field, column, was);
    return "case when not jsonb_exists("
        + was
        + ", '"
        + field.name()
        + "') then "
        + today
        + " else "
        + then
        + " end";
  }

  /**
   * An old amount in the workspace's currency: as today's was reckoned, else by that day's rate.
   */
  private String worth(Field field, String was) {
    var amount = OldValue.column(field, Column.value("", ""), was);
    var currency = "(%s -> '%s' -> 0 ->> 'currency')".formatted(was, field.name());
    return """
    case when %1$s = n."%2$s" and n."%3$s" <> 0 then round(%4$s * n."%5$s" / n."%3$s", 6)
      when %1$s = coalesce((select s.value from %6$s s where s.key = 'currency'
          and s.value is not null and s.deleted_at is null order by s.created_at limit 1), 'EUR')
        then %4$s
      else (select round(%4$s * r.rate, 6) from %7$s r where r.currency = %1$s
          and r.day <= (p.since at time zone 'UTC')::date and r.deleted_at is null
          and r.merged_into is null order by r.day desc, r.created_at desc limit 1) end\
    """
        .formatted(
            currency,
            field.column("_currency"),
            field.column(""),
            amount,
            field.column("_base"),
            table("settings"),
            table("exchange_rates"));
  }

  private String table(String name) {
    return workspace + ".\"" + name + '"';
  }
}
