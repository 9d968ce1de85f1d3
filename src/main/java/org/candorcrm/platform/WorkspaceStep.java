package org.candorcrm.platform;

/**
 * What a room puts into every workspace after its migrations have run: default roles, the standard
 * record types. Runs at creation and at every start, so it must be idempotent.
 */
public interface WorkspaceStep {

  /** Lower first: access 10, records 20, rooms above later. */
  int order();

  /** Called with the workspace bound as {@link CurrentWorkspace}. */
  void apply(Workspace workspace);
}
