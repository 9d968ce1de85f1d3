package org.candorcrm.identity.matching.traits;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** All values of one trait, each once, and how many were counted. */
public final class Pool {

  private final ConcurrentMap<String, Term> all = new ConcurrentHashMap<>();
  private int counted;

  public Term term(String text) {
    var known = all.get(text);
    return known != null ? known : all.computeIfAbsent(text, Term::new);
  }

  public void count(Term term, int more) {
    term.count(more);
    counted += more;
  }

  public int counted() {
    return counted;
  }

  Map<String, Integer> counts(int least) {
    var counts = new HashMap<String, Integer>();
    for (var term : all.values()) {
      if (term.count() >= least) {
        counts.put(term.text(), term.count());
      }
    }
    return counts;
  }

  void recall(int records, Map<String, Integer> counts) {
    counted = records;
    all.values().forEach(term -> term.count(counts.getOrDefault(term.text(), 1) - term.count()));
  }

  void forgetCounts() {
    counted = 0;
    all.values().forEach(term -> term.count(-term.count()));
  }
}
