package org.candorcrm.bench.identity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Options of a command; one may be given several times. */
record Options(Map<String, List<String>> values) {

  private static final List<String> KNOWN =
      List.of(
          "set",
          "roles",
          "id",
          "out",
          "review",
          "explain",
          "parameters",
          "clusters",
          "truth",
          "size",
          "whole",
          "data");

  static Options of(List<String> words) {
    var values = new LinkedHashMap<String, List<String>>();
    for (int i = 0; i < words.size(); i++) {
      var word = words.get(i);
      if (word.equals("--help") || word.equals("-h") || !word.startsWith("--")) {
        throw new WrongUse(IdentityBench.usage());
      }
      int equals = word.indexOf('=');
      var name = word.substring(2, equals < 0 ? word.length() : equals);
      if (!KNOWN.contains(name)) {
        throw new WrongUse("There is no option --" + name + ".\n" + IdentityBench.usage());
      }
      if (equals < 0 && i + 1 == words.size()) {
        throw new WrongUse("--" + name + " needs a value.");
      }
      var value = equals < 0 ? words.get(++i) : word.substring(equals + 1);
      values.computeIfAbsent(name, fresh -> new ArrayList<>()).add(value);
    }
    return new Options(values);
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  String one(String name) {
    var all = all(name);
    if (all.isEmpty()) {
      throw new WrongUse("--" + name + " is missing.\n" + IdentityBench.usage());
    }
    return all.getLast();
  }

  String orElse(String name, String otherwise) {
    return has(name) ? one(name) : otherwise;
  }
}
