package org.candorcrm.records.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.candorcrm.access.RowRule;
import org.candorcrm.records.kinds.FieldKind;
import org.candorcrm.records.kinds.InverseKind;
import org.candorcrm.records.kinds.RelationsKind;
import org.candorcrm.records.query.Compiled.Use;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schema;

/** What daily figures look at: every field, also those inside formulas and of related records. */
final class Touched {

  private Touched() {}

  /**
   * Whether a rule lets everything be read, but for what is closed.
   *
   * @param closable where types are added of which something may be closed to the viewer
   */
  static boolean whole(RowRule rule, int type, Set<Integer> closable) {
    return switch (rule) {
      case RowRule.Everything _ -> true;
      case RowRule.NotClosedTo _ -> {
        closable.add(type);
        yield true;
      }
      case RowRule.All(var rules) -> rules.stream().allMatch(each -> whole(each, type, closable));
      case RowRule.PartOf part -> whole(part.rule(), part.whole(), closable);
      case RowRule.Nothing _, RowRule.OwnedBy _ -> false;
    };
  }

  /** Every type whose records decide a figure, also where they are only counted. */
  static Set<RecordType> types(Schema schema, RecordType root, Set<Use> uses) {
    var types = new HashSet<>(Set.of(root));
    for (var use : uses) {
      types.add(use.type());
      switch (use.field().kind()) {
        case RelationsKind many -> schema.type(many.to()).ifPresent(types::add);
        case InverseKind other -> schema.type(other.of()).ifPresent(types::add);
        case FieldKind _ -> {}
      }
    }
    return types;
  }

  static Set<Use> by(Filters filters, Vocabulary words, RecordType type, DailyRequest request) {
    var uses = new HashSet<Use>();
    conditions(request).forEach(text -> uses.addAll(filters.condition(words, type, text).uses()));
    var joining = new Joining(words, type);
    for (var path : paths(request)) {
      var place = joining.place(path, "field");
      place.steps().forEach(step -> uses.add(new Use(step.type(), step.field())));
      uses.addAll(filters.uses(words, place));
      var hop = Hops.of(words.schema(), place.type(), place.field());
      if (hop != null) {
        hop.targets()
            .forEach(target ->
                target.activeFields().stream()
                    .filter(field -> field.name().equals(target.titleField()))
                    .forEach(field -> uses.add(new Use(target, field))));
      }
    }
    return uses;
  }

  private static List<String> conditions(DailyRequest request) {
    var conditions = new ArrayList<String>();
    if (request.filter() != null) {
      conditions.add(request.filter());
    }
    for (var figure : request.figures()) {
      if (figure.filter() != null) {
        conditions.add(figure.filter());
      }
    }
    return conditions;
  }

  private static List<String> paths(DailyRequest request) {
    var paths = new ArrayList<String>();
    if (request.day() != null) {
      paths.add(request.day());
    }
    if (request.breakdown() != null) {
      paths.add(request.breakdown());
    }
    for (var figure : request.figures()) {
      if (figure.field() != null) {
        paths.add(figure.field());
      }
    }
    return paths;
  }
}
