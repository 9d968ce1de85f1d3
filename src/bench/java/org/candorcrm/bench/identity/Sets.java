package org.candorcrm.bench.identity;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.candorcrm.identity.matching.Field;
import org.candorcrm.identity.matching.Profile;
import org.candorcrm.identity.matching.Role;
import org.candorcrm.records.formats.Table;
import org.candorcrm.records.formats.Tables;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one or several files as profiles, in the order of the files.
 *
 * @param sources the name of each file
 * @param origins the number of each row's source
 * @param ids of the rows, as they stand in the id column
 */
record Sets(
    List<Field> fields,
    List<Profile> profiles,
    List<String> sources,
    List<Integer> origins,
    List<String> ids) {

  /** The name of the source of a row. */
  String source(int row) {
    return sources.get(origins.get(row));
  }

  static Sets read(List<Path> files, Function<String, @Nullable Role> roles, String id) {
    Set<Field> fields = new LinkedHashSet<>();
    var profiles = new ArrayList<Profile>();
    var sources = new ArrayList<String>();
    var origins = new ArrayList<Integer>();
    var ids = new ArrayList<String>();
    for (var file : files) {
      if (!Files.isReadable(file)) {
        throw new WrongUse(file + " is not there, or cannot be read.");
      }
      var name = String.valueOf(file.getFileName());
      sources.add(name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name);
      try (var table = Tables.open(file)) {
        read(table, sources.size() - 1, roles, column(table, id, file), fields, profiles, ids);
      }
    }
    profiles.forEach(profile -> origins.add(profile.source()));
    return new Sets(List.copyOf(fields), profiles, sources, origins, ids);
  }

  private static void read(
      Table table,
      int source,
      Function<String, @Nullable Role> roles,
      int id,
      Set<Field> fields,
      List<Profile> profiles,
      List<String> ids) {
    var columns = new ArrayList<@Nullable Field>();
    for (var column : table.header()) {
      var role = columns.size() == id ? null : roles.apply(column);
      columns.add(role == null ? null : new Field(column.strip().toLowerCase(Locale.ROOT), role));
    }
    if (columns.stream().allMatch(java.util.Objects::isNull)) {
      throw new WrongUse("No column has a role: " + table.header());
    }
    columns.stream().filter(java.util.Objects::nonNull).forEach(fields::add);
    for (var row : table) {
      var values = new ArrayList<Profile.Value>();
      for (int c = 0; c < columns.size(); c++) {
        var field = columns.get(c);
        var text = row.text(c);
        if (field != null && text != null && !text.isBlank() && !Blank.is(text)) {
          values.add(new Profile.Value(field, text));
        }
      }
      profiles.add(new Profile(source, values));
      var own = row.text(id);
      ids.add(own == null ? "" : own.strip());
    }
  }

  private static int column(Table table, String id, Path file) {
    var header = table.header();
    for (int c = 0; c < header.size(); c++) {
      if (header.get(c).strip().equalsIgnoreCase(id.strip())) {
        return c;
      }
    }
    throw new WrongUse(
        file + " has no column \"" + id + "\". Its columns: " + String.join(", ", header));
  }
}
