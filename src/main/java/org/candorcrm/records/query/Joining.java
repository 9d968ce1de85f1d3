package org.candorcrm.records.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.kinds.AddressKind;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.sql.Sql;

/** Resolves paths over relations to one; each hop is joined once, with the viewer's rights. */
final class Joining {

  private static final int MOST_HOPS = 3;

  private final Vocabulary words;
  private final RecordType root;
  private final Map<String, String> aliases = new HashMap<>();
  private final Map<String, String> computed = new HashMap<>();
  private Sql joins = Sql.of("");

  Joining(Vocabulary words, RecordType root) {
    this.words = words;
    this.root = root;
  }

  /**
   * @throws Problem {@code field_unknown}; {@code field_not_groupable} where a hop leads to many
   */
  Place place(String path, String parameter) {
    var names = path.split("\\.", -1);
    if (names.length > MOST_HOPS + 1) {
      throw notGroupable(path);
    }
    var steps = new ArrayList<Place.Step>();
    var type = root;
    var alias = "t";
    for (int i = 0; i < names.length; i++) {
      var step = new Place.Step(type, words.field(type, names[i], parameter), alias);
      steps.add(step);
      if (i == names.length - 2 && isPart(step, names[i + 1])) {
        return new Place(path, alias, steps, names[i + 1]);
      }
      if (i < names.length - 1) {
        var hop = toOne(step, path);
        var prefix = String.join(".", java.util.Arrays.copyOf(names, i + 1));
        alias = aliases.computeIfAbsent(prefix, key -> join(step, hop));
        type = hop.target();
      }
    }
    return new Place(path, alias, steps, null);
  }

  private static boolean isPart(Place.Step step, String name) {
    return step.field().kind() instanceof AddressKind && AddressKind.PARTS.contains(name);
  }

  Sql joins() {
    return joins;
  }

  private Hop.ToOne toOne(Place.Step step, String path) {
    if (Hops.of(words.schema(), step.type(), step.field()) instanceof Hop.ToOne one) {
      return one;
    }
    throw notGroupable(path);
  }

  private String join(Place.Step step, Hop.ToOne hop) {
    var alias = "j" + (aliases.size() + 1);
    joins =
        joins
            .then(" left join " + words.scope().table(hop.target()) + " " + alias)
            .then(" on " + alias + ".id = " + step.column("_id") + " and ")
            .then(words.scope().rows(hop.target(), alias));
    return alias;
  }

  /** The alias of the record at the end of a path, where the viewer may see it. */
  String visible(Place place, Hop.ToOne hop) {
    return aliases.computeIfAbsent(place.path(), key -> join(place.end(), hop));
  }

  /** A row with the id of each visible record at the end of a relation to many. */
  void spread(Place place, Hop hop, String alias) {
    joins =
        joins
            .then(" left join (select " + Hops.pairs(hop, words.scope()) + " and ")
            .then(words.scope().rows(hop.targets().getFirst(), "t"))
            .then(") " + alias + " on " + alias + ".here = " + place.alias() + ".id");
  }

  /** A row for each text of a field with several, those that differ only in case once. */
  void spreadTexts(Place place, String alias) {
    joins =
        joins.then(
            " left join lateral (select folded, min(plain) plain from unnest(%s, %s) v(plain, folded) group by folded) %s on true"
                .formatted(place.end().column(""), place.end().column("_folded"), alias));
  }

  /**
   * The column of a value that is computed: worked out once for each row, however often it is read.
   */
  Sql once(Place place, Sql value) {
    var alias = computed.get(place.path());
    if (alias == null) {
      alias = "v" + (computed.size() + 1);
      computed.put(place.path(), alias);
      // Without a condition on groups the planner would put the value back wherever it is read.
      joins =
          joins
              .then(" cross join lateral (select ")
              .then(value)
              .then(" as worth having true) " + alias);
    }
    return Sql.of(alias + ".worth");
  }

  static Problem notGroupable(String path) {
    return Problem.invalid("field_not_groupable").field(path);
  }
}
