package org.candorcrm.records.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.candorcrm.records.kinds.InverseKind;
import org.candorcrm.records.query.Compiled.Use;
import org.candorcrm.records.query.Dimensions.Split;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.sql.Sql;

/**
 * Guards measures of one colleague's behaviour: only the person themself and whoever holds an open
 * coaching need that the person can see may have them. Groups of people are open from five on.
 *
 * <p>Instead of judging what a filter pins, the rows of everybody else are left out as soon as a
 * guarded figure touches people: that also closes the ways round it, such as {@code owner != x} or
 * a condition that is always true.
 */
final class PersonMeasures {

  /** So many relations on from the records that are counted, whoever stands there is found. */
  private static final int FAR = 2;

  private final Vocabulary words;
  private final UUID[] allowed;

  PersonMeasures(Vocabulary words) {
    this.words = words;
    var viewer = words.scope().viewer();
    var persons = new HashSet<>(viewer.coached());
    persons.add(viewer.user());
    this.allowed = persons.toArray(UUID[]::new);
  }

  /**
   * What a guarded aggregate must meet.
   *
   * @param rows conditions on the rows that are figured over
   * @param crowds people of whom each group must have enough
   */
  record Judgement(List<Sql> rows, List<Crowds.Crowd> crowds) {

    static final Judgement OPEN = new Judgement(List.of(), List.of());

    Judgement {
      rows = List.copyOf(rows);
      crowds = List.copyOf(crowds);
    }

    boolean withholds() {
      return !rows.isEmpty() || !crowds.isEmpty();
    }
  }

  /**
   * @param filtered fields that choose rows, also those that computed fields look at people by
   * @param measured fields that figures are made of
   */
  Judgement judge(RecordType root, List<Split> dimensions, Set<Use> filtered, Set<Use> measured) {
    var all = new HashSet<>(filtered);
    all.addAll(measured);
    dimensions.forEach(split ->
        split.place().steps().forEach(step -> all.add(new Use(step.type(), step.field()))));
    if (!guarded(root, all)) {
      return Judgement.OPEN;
    }
    return isUser(root) ? ofUsers(dimensions, filtered) : ofRecords(root, dimensions, filtered);
  }

  /**
   * A list shows records, which are open; but a count of one colleague's records, and a condition
   * that picks colleagues by what they do, are measures.
   */
  ListPlan.Guard ofList(RecordType type, Set<Use> filtered) {
    if (ofOnePerson(type, filtered)) {
      var rows = isUser(type) ? onlyAllowed("t.id") : Sql.FALSE;
      return new ListPlan.Guard(List.of(rows), true);
    }
    if (isUser(type) || !guarded(type, filtered)) {
      return ListPlan.Guard.OPEN;
    }
    return new ListPlan.Guard(pins(type, filtered), false);
  }

  /** Whether figures over this type and these fields tell what colleagues do. */
  boolean guarded(RecordType root, Collection<Use> uses) {
    return root.behaviour() || uses.stream().anyMatch(this::tellsBehaviour);
  }

  /** Whether one record of a computed value is a figure of one colleague's behaviour. */
  boolean ofOnePerson(RecordType type, Collection<Use> uses) {
    return uses.stream().anyMatch(use -> isUser(use.type()) && tellsBehaviour(use))
        || uses.stream().anyMatch(use -> use.type().id() != type.id() && namesDoer(use))
        || (isUser(type) && uses.stream().anyMatch(this::tellsBehaviour));
  }

  /** Whether a computed value looks at who did something. */
  boolean namesDoer(Collection<Use> uses) {
    return uses.stream().anyMatch(this::namesDoer);
  }

  private boolean namesDoer(Use use) {
    return namesDoer(use.type(), use.field());
  }

  /**
   * Where the colleagues stand whom these fields single out: columns of the type, and of the
   * records that its relations to one lead to, such as the owner of a deal whose stage changed.
   */
  List<String> singledOut(RecordType type, Collection<Use> uses) {
    var found = new LinkedHashSet<String>();
    singledOut(type, uses, column -> "t.\"" + column + '"', 0, found);
    return List.copyOf(found);
  }

  private void singledOut(
      RecordType type, Collection<Use> uses, UnaryOperator<String> at, int far, Set<String> found) {
    for (var use : uses) {
      if (use.type().id() != type.id()
          || !(Hops.of(words.schema(), type, use.field()) instanceof Hop.ToOne toOne)) {
        continue;
      }
      var id = at.apply(use.field().column("_id"));
      if (leadsToUsers(type, use.field())) {
        found.add(id);
      } else if (far < FAR) {
        var next = toOne.targets().getFirst();
        var name = "far" + far;
        singledOut(
            next,
            uses,
            column ->
                "(select %1$s.\"%2$s\" from %3$s %1$s where %1$s.id = %4$s)"
                    .formatted(name, column, words.scope().table(next), id),
            far + 1,
            found);
      }
    }
  }

  /** Columns that hold the colleagues whose name or other mark a dimension splits by. */
  List<String> described(List<Split> dimensions) {
    return dimensions.stream()
        .map(Split::place)
        .filter(place -> place.steps().size() > 1)
        .filter(place -> Hops.of(words.schema(), place.type(), place.field()) == null)
        .map(place -> place.steps().get(place.steps().size() - 2))
        .filter(step -> leadsToUsers(step.type(), step.field()))
        .map(step -> step.column("_id"))
        .distinct()
        .toList();
  }

  /**
   * Empties what tells which colleague did something, in a row and in those that hang on it.
   *
   * @return whether something was emptied
   */
  boolean conceal(Row row) {
    return new Concealing(this, Set.of(allowed)).conceal(row);
  }

  /** Whether a field of a record says who of the colleagues did what it tells. */
  boolean namesDoer(RecordType type, Field field) {
    return (type.behaviour() || isBehaviour(field)) && leadsToUsers(type, field);
  }

  /** Only the rows of those whom the viewer may measure. */
  Sql onlyAllowed(String column) {
    Object persons = allowed;
    return Sql.of(column + " = any(?)", persons);
  }

  private Judgement ofUsers(List<Split> dimensions, Set<Use> filtered) {
    boolean crowds =
        filtered.isEmpty() && dimensions.stream().allMatch(split -> crowd(split.place(), 0));
    var all = IntStream.range(0, dimensions.size()).boxed().collect(Collectors.toSet());
    return crowds
        ? new Judgement(List.of(), List.of(new Crowds.Crowd(all, "t.id")))
        : new Judgement(List.of(onlyAllowed("t.id")), List.of());
  }

  private Judgement ofRecords(RecordType root, List<Split> dimensions, Set<Use> filtered) {
    var split = split(dimensions, step -> leadsToUsers(step.type(), step.field()));
    var rows = new ArrayList<>(split.rows());
    rows.addAll(pins(root, filtered));
    return new Judgement(rows, split.crowds());
  }

  /** What dimensions must meet that split by colleagues, or by what these belong to. */
  Judgement split(List<Split> dimensions, Predicate<Place.Step> toThem) {
    var rows = new ArrayList<Sql>();
    var crowds = new ArrayList<Crowds.Crowd>();
    for (int d = 0; d < dimensions.size(); d++) {
      var split = dimensions.get(d);
      var place = split.place();
      for (int i = 0; i < place.steps().size(); i++) {
        var step = place.steps().get(i);
        if (toThem.test(step)) {
          boolean last = i + 1 == place.steps().size();
          var column = last ? split.group().text() : step.column("_id");
          if (!last && crowd(place, i + 1)) {
            crowds.add(new Crowds.Crowd(Set.of(d), column));
          } else {
            rows.add(onlyAllowed(column));
          }
          break;
        }
      }
    }
    return new Judgement(rows, crowds);
  }

  private List<Sql> pins(RecordType root, Set<Use> filtered) {
    return filtered.stream()
        .filter(use -> leadsToUsers(use.type(), use.field()))
        .map(use -> pinned(root, use))
        .toList();
  }

  private Sql pinned(RecordType root, Use use) {
    if (use.type().id() != root.id()) {
      return Sql.FALSE;
    }
    return switch (Hops.of(words.schema(), root, use.field())) {
      case Hop.ToOne one -> onlyAllowed("t.\"" + one.column() + '"');
      case Hop.Linked linked ->
          Sql.of("exists (select 1 from " + words.scope().table(linked.table()))
              .then(" pair where pair." + linked.here() + " = t.id and ")
              .then(onlyAllowed("pair." + linked.there()))
              .then(")");
      case Hop.ToAny _, Hop.Inverse _ -> Sql.FALSE;
      case null -> Sql.FALSE;
    };
  }

  /** A relation of a user leads to many colleagues at once: their department, team, manager. */
  private boolean crowd(Place place, int index) {
    var step = place.steps().get(index);
    return Hops.of(words.schema(), step.type(), step.field()) != null;
  }

  boolean tellsBehaviour(Use use) {
    if (use.type().behaviour() || isBehaviour(use.field())) {
      return true;
    }
    var hop = Hops.of(words.schema(), use.type(), use.field());
    if (hop == null || hop instanceof Hop.ToAny) {
      return false;
    }
    var target = hop.targets().getFirst();
    boolean doneBy =
        use.field().kind() instanceof InverseKind inverse
            && target.field(inverse.via()).filter(PersonMeasures::isBehaviour).isPresent();
    return target.behaviour() || doneBy;
  }

  private static boolean isBehaviour(Field field) {
    return field.traits().measure() == Field.Measure.BEHAVIOUR;
  }

  boolean leadsToUsers(Use use) {
    return leadsToUsers(use.type(), use.field());
  }

  private boolean leadsToUsers(RecordType type, Field field) {
    var hop = Hops.of(words.schema(), type, field);
    return hop != null
        && !(hop instanceof Hop.ToAny)
        && hop.targets().stream().anyMatch(PersonMeasures::isUser);
  }

  static boolean isUser(RecordType type) {
    return type.name().equals("user");
  }
}
