package org.candorcrm.platform;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How an instance of a job is called: after the workspace that it works in, then after what it is
 * about, for example {@code <workspace>/<import>/<user>}. One job runs once at a time under a name.
 */
public record JobName(UUID workspace, List<String> parts) {

  public JobName {
    parts = List.copyOf(parts);
  }

  /** In the current workspace. */
  public static JobName here(Object... parts) {
    return in(CurrentWorkspace.get(), parts);
  }

  public static JobName in(Workspace workspace, Object... parts) {
    return new JobName(workspace.id(), Arrays.stream(parts).map(String::valueOf).toList());
  }

  /** Reads what {@link #toString} has written. */
  public static JobName of(String instance) {
    var all = List.of(instance.split("/"));
    return new JobName(UUID.fromString(all.getFirst()), all.subList(1, all.size()));
  }

  /** The id of what it is about, where that has one. */
  public UUID id() {
    return UUID.fromString(parts.getFirst());
  }

  /** The number of what it is about, such as that of a record type. */
  public int number() {
    return Integer.parseInt(parts.getFirst());
  }

  @Override
  public String toString() {
    return Stream.concat(Stream.of(workspace.toString()), parts.stream())
        .collect(Collectors.joining("/"));
  }
}
