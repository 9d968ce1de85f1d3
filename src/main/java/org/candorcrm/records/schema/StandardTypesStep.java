package org.candorcrm.records.schema;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Problem;
import org.candorcrm.platform.Workspace;
import org.candorcrm.platform.WorkspaceStep;
import org.candorcrm.records.kinds.Choice;
import org.candorcrm.records.kinds.ChoiceKind;
import org.candorcrm.records.kinds.ChoicesKind;
import org.springframework.stereotype.Component;

/**
 * Adds what the standard model has and the workspace has not: types, fields, choices. What somebody
 * has changed or retired stays as it is.
 */
@Component
final class StandardTypesStep implements WorkspaceStep {

  private static final int ATTEMPTS = 20;
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final Shaping shaping;
  private final Schemas schemas;
  private final IndexBuilding indexes;
  private final Seeds seeds;
  private final List<StandardModel> models = StandardModel.all();

  StandardTypesStep(Shaping shaping, Schemas schemas, IndexBuilding indexes, Database database) {
    this.shaping = shaping;
    this.schemas = schemas;
    this.indexes = indexes;
    this.seeds = new Seeds(database);
  }

  @Override
  public int order() {
    return 20;
  }

  @Override
  public void apply(Workspace workspace) {
    schemas.forgetAfterCommit();
    var trial = new Shape(schemas.current());
    addMissing(trial);
    if (trial.touched().isEmpty()) {
      indexes.scheduleWhereMissing(workspace);
      return;
    }
    for (int attempt = 1; ; attempt++) {
      try {
        shaping.shape(this::addMissing, this::plant);
        return;
      } catch (Problem busy) {
        if (attempt == ATTEMPTS) {
          throw busy;
        }
        pause();
      }
    }
  }

  /** Other nodes go on working on the tables while this one upgrades them. */
  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw Problem.of(Problem.Status.BUSY, "schema_busy");
    }
  }

  private void plant(Shape shape) {
    for (var model : models) {
      shape
          .find(model.type().name())
          .filter(shape::created)
          .ifPresent(type -> seeds.plant(type, model.records()));
    }
  }

  private void addMissing(Shape shape) {
    for (var model : models) {
      if (shape.find(model.type().name()).isEmpty()) {
        shape.create(model.type());
      } else {
        addMissingLabels(shape, model.type());
        addMissingFields(shape, model.type());
      }
    }
    for (var model : models) {
      var type = shape.find(model.type().name()).orElseThrow();
      for (var field : model.type().fields()) {
        type.field(field.name()).ifPresent(f -> shape.addInverses(type.name(), f));
      }
    }
  }

  /** In further languages, where the workspace says the same in English. */
  private static void addMissingLabels(Shape shape, NewType wanted) {
    var type = shape.type(wanted.name());
    var labels = type.labels().completedBy(wanted.labels());
    var plural = type.pluralLabels().completedBy(wanted.pluralLabels());
    if (!labels.equals(type.labels()) || !plural.equals(type.pluralLabels())) {
      shape.relabel(type.name(), labels, plural);
    }
  }

  private static void addMissingFields(Shape shape, NewType wanted) {
    for (var field : wanted.fields()) {
      var type = shape.find(wanted.name()).orElseThrow();
      type.fields().stream()
          .filter(f -> f.name().equals(field.name()))
          .findFirst()
          .ifPresentOrElse(
              there -> addMissingWords(shape, type, there, field),
              () -> shape.add(type.name(), field));
    }
  }

  private static void addMissingWords(Shape shape, RecordType type, Field there, NewField wanted) {
    var kind =
        switch (there.kind()) {
          case ChoiceKind now
              when now.choicesFrom() == null && wanted.kind() instanceof ChoiceKind w ->
              now.with(merged(now.choices(), w.choices()));
          case ChoicesKind now when wanted.kind() instanceof ChoicesKind w ->
              new ChoicesKind(merged(now.choices(), w.choices()), now.open());
          default -> there.kind();
        };
    var labels = there.labels().completedBy(wanted.labels());
    var traits = there.traits();
    if (traits.halfLifeDays() == null) {
      traits = traits.aging(wanted.traits().halfLifeDays());
    }
    if (!kind.equals(there.kind())
        || !labels.equals(there.labels())
        || !traits.equals(there.traits())) {
      shape.change(type.name(), there.with(kind).with(traits).labelled(labels));
    }
  }

  private static List<Choice> merged(List<Choice> now, List<Choice> wanted) {
    var merged = new ArrayList<>(now);
    wanted.stream()
        .filter(choice -> now.stream().noneMatch(c -> c.key().equals(choice.key())))
        .forEach(merged::add);
    return merged.stream().map(choice -> translated(choice, wanted)).toList();
  }

  private static Choice translated(Choice choice, List<Choice> wanted) {
    return wanted.stream()
        .filter(other -> other.key().equals(choice.key()))
        .findFirst()
        .map(other -> choice.with(choice.labels().completedBy(other.labels())))
        .orElse(choice);
  }
}
