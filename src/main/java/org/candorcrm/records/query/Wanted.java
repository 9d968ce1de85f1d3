package org.candorcrm.records.query;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.candorcrm.platform.Problem;

/**
 * The tree that {@code fields} and {@code expand} spell together.
 *
 * @param fields names asked for at this place; empty: the usual ones
 * @param expanded relations to answer as objects, with what is wanted of them
 */
record Wanted(Set<String> fields, Map<String, Wanted> expanded) {

  private static final int MOST_HOPS = 2;

  private Wanted() {
    this(new LinkedHashSet<>(), new LinkedHashMap<>());
  }

  static Wanted of(ListRequest request) {
    var root = new Wanted();
    for (var path : request.expand()) {
      root.at(path, path.split("\\."));
    }
    for (var path : request.fields()) {
      int dot = path.lastIndexOf('.');
      var place = dot < 0 ? root : root.at(path, path.substring(0, dot).split("\\."));
      place.fields.add(path.substring(dot + 1));
    }
    return root;
  }

  private Wanted at(String path, String[] relations) {
    if (relations.length > MOST_HOPS) {
      throw Problem.invalid("field_not_expandable").field(path);
    }
    var place = this;
    for (var relation : relations) {
      place = place.expanded.computeIfAbsent(relation, name -> new Wanted());
    }
    return place;
  }
}
