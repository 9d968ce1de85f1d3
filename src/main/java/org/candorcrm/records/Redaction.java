package org.candorcrm.records;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candorcrm.platform.Database;

/**
 * Takes somebody's names out of texts in tables that rooms keep beside the records: full name,
 * e-mail addresses and phone numbers, and first and last name where both stand in one row.
 */
public final class Redaction {

  private static final String WHOLE = "<whole>";

  private final Database database;
  private final Subject.Names names;

  public Redaction(Database database, Subject.Names names) {
    this.database = database;
    this.names = names;
  }

  /**
   * @param table with its schema
   * @param texts names of its columns of text
   * @param json names of its columns of JSON
   * @param more what else is set in rows that named them, beginning with a comma; or empty
   * @return how many rows named them
   */
  public int in(String table, List<String> texts, List<String> json, String more) {
    var columns =
        Stream.concat(
                texts.stream().map(name -> column(name, ":text", "text")),
                json.stream().map(name -> column(name, ":json", "jsonb")))
            .collect(Collectors.joining(", "));
    var named =
        Stream.concat(
                texts.stream().map(name -> name + "::text ~* :text"),
                json.stream().map(name -> name + "::text ~* :json"))
            .collect(Collectors.joining(" or "));
    var whole =
        Stream.concat(texts.stream(), json.stream())
            .map(name -> name + "::text")
            .collect(Collectors.joining(", ", "concat_ws(' ', ", ")"));
    return database
        .sql(
            "update %1$s set %2$s%3$s where %4$s or %5$s ~* :both"
                .formatted(table, columns.replace(WHOLE, whole), more, named, whole))
        .param("text", names.inText())
        .param("json", names.inJson())
        .param("both", names.both())
        .param("either", names.either())
        .param("mark", names.mark())
        .update();
  }

  private static String column(String name, String pattern, String type) {
    return """
    %1$s = case when %4$s ~* :both
      then regexp_replace(regexp_replace(%1$s::text, %2$s, :mark, 'gi'), :either, :mark, 'gi')
      else regexp_replace(%1$s::text, %2$s, :mark, 'gi') end::%3$s\
    """
        .formatted(name, pattern, type, WHOLE);
  }
}
