package org.candorcrm.records.usage;

import java.util.List;
import java.util.UUID;
import org.candorcrm.access.Capability;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.records.FieldUses;
import org.springframework.stereotype.Component;

/**
 * Files that bring values of a field in, and files that took them out with the field named. What
 * was taken out, and what others brought in, shows to those who may read the audit log.
 */
@Component
final class UsesInFiles implements FieldUses {

  private static final int MOST = 10;

  private final Database database;

  UsesInFiles(Database database) {
    this.database = database;
  }

  @Override
  public List<Use> of(Viewer viewer, String type, String field) {
    return database
        .sql(
            """
            (select 'IMPORT' as kind, i.name, i.id from {ws}.imports i
              where :imports and (:all or i.started_by = :me) and i.plan ->> 'type' = :type
                and (exists (select 1 from jsonb_path_query(i.plan, '$.columns.*') c
                       where c = to_jsonb(:field::text) or c @> jsonb_build_array(:field::text)
                          or c @> jsonb_build_object('field', :field::text)
                          or c @> jsonb_build_array(jsonb_build_object('field', :field::text)))
                  or i.plan -> 'constants' ->> :field is not null)
              order by i.id desc limit :most)
            union all
            (select 'EXPORT', a.actor, null from {ws}.audit_log a
              where :exports and a.action = 'exported' and a.visible_to is null
                and a.subject = (select t.plural from {ws}.record_types t where t.name = :type)
                and a.details -> 'fields' @> to_jsonb(:field::text)
              order by a.id desc limit :most)
            """)
        .param("type", type)
        .param("field", field)
        .param("imports", viewer.may(Capability.IMPORT))
        .param("all", viewer.may(Capability.READ_AUDIT))
        .param("me", viewer.user())
        .param("exports", viewer.may(Capability.READ_AUDIT))
        .param("most", MOST)
        .query((row, number) ->
            new Use(
                Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                type,
                row.getObject("id", UUID.class)))
        .list();
  }
}
