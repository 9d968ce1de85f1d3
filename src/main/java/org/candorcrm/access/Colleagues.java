package org.candorcrm.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Folding;
import org.candorcrm.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Colleagues as a list of another system names them: with a department and a manager, often without
 * an e-mail address. They own records and are reported on; they cannot sign in until an
 * administrator gives them a login.
 */
@Component
public class Colleagues {

  /** With fewer, a figure about a team or a department would be one about persons. */
  public static final int FEWEST = 5;

  /** Stands in where a list names no address; never delivered to (RFC 2606). */
  private static final String NO_ADDRESS = "@no-address.invalid";

  /**
   * One line of such a list.
   *
   * @param name first and last name
   * @param email null where the list has none
   * @param department created where it is missing
   * @param manager name or e-mail of another colleague, created where they are missing
   */
  public record Colleague(
      String name, @Nullable String email, @Nullable String department, @Nullable String manager) {}

  private final Database database;
  private final Audit audit;

  Colleagues(Database database, Audit audit) {
    this.database = database;
    this.audit = audit;
  }

  /**
   * Adds who is missing, and tells who was there already by e-mail or name.
   *
   * @return for each colleague in order, whether they are new
   */
  @Transactional
  public List<Boolean> place(Viewer viewer, List<Colleague> colleagues) {
    var departments = departments(colleagues);
    var managers = new LinkedHashSet<String>();
    colleagues.stream().map(Colleague::manager).filter(Objects::nonNull).forEach(managers::add);
    var all = new ArrayList<>(colleagues);
    managers.forEach(name -> all.add(new Colleague(name, null, null, null)));
    var known = known();
    var added = new ArrayList<Boolean>();
    for (var one : all) {
      added.add(add(one, known, departments));
    }
    colleagues.stream().filter(one -> one.manager() != null).forEach(one -> report(one, known));
    audit.record(viewer, "colleagues_placed", null, Map.of("count", colleagues.size()));
    return List.copyOf(added.subList(0, colleagues.size()));
  }

  private Map<String, UUID> departments(List<Colleague> colleagues) {
    Set<String> names = new LinkedHashSet<>();
    colleagues.stream().map(Colleague::department).filter(Objects::nonNull).forEach(names::add);
    for (var name : names) {
      database
          .sql(
              """
              insert into {ws}.departments (id, name, name_folded) values (?, ?, ?)
              on conflict (name_folded) where deleted_at is null do nothing
              """)
          .params(Ids.next(), name, Folding.fold(name))
          .update();
    }
    return ids("select name_folded, id from {ws}.departments where deleted_at is null");
  }

  private Map<String, UUID> known() {
    var known = ids("select name_folded, id from {ws}.users where deleted_at is null");
    known.putAll(ids("select email_folded, id from {ws}.users where deleted_at is null"));
    return known;
  }

  private Map<String, UUID> ids(String query) {
    var ids = new HashMap<String, UUID>();
    database
        .sql(query)
        .query(row -> {
          ids.put(row.getString(1), row.getObject(2, UUID.class));
        });
    return ids;
  }

  private boolean add(Colleague one, Map<String, UUID> known, Map<String, UUID> departments) {
    var email = one.email() == null ? address(one.name()) : one.email();
    if (known.containsKey(Folding.fold(email)) || known.containsKey(Folding.fold(one.name()))) {
      return false;
    }
    var id = Ids.next();
    var department = one.department();
    database
        .sql(
            """
            insert into {ws}.users (id, name, name_folded, email, email_folded, role,
                                    department_id, search_text)
            values (?, ?, ?, ?, ?, 'representative', ?, ?)
            """)
        .params(
            Arrays.asList(
                id,
                one.name(),
                Folding.fold(one.name()),
                email,
                Folding.fold(email),
                department == null ? null : departments.get(Folding.fold(department)),
                " " + Folding.fold(one.name())))
        .update();
    known.put(Folding.fold(one.name()), id);
    known.put(Folding.fold(email), id);
    return true;
  }

  private void report(Colleague one, Map<String, UUID> known) {
    var manager = known.get(Folding.fold(Objects.requireNonNull(one.manager())));
    database
        .sql("update {ws}.users set manager_id = ? where id = ? and id <> ?")
        .params(Arrays.asList(manager, known.get(Folding.fold(one.name())), manager))
        .update();
  }

  private static String address(String name) {
    return Folding.fold(name).replaceAll("[^a-z0-9]+", ".") + NO_ADDRESS;
  }
}
