package org.candorcrm.platform;

/** The workspace that the running work belongs to. Unbound, it throws; it never falls back. */
public final class CurrentWorkspace {

  private static final ScopedValue<Workspace> CURRENT = ScopedValue.newInstance();

  private CurrentWorkspace() {}

  /**
   * @throws IllegalStateException where no workspace is bound
   */
  public static Workspace get() {
    return CURRENT.orElseThrow(() -> new IllegalStateException("no workspace is bound here"));
  }

  public static void run(Workspace workspace, Runnable work) {
    ScopedValue.where(CURRENT, workspace).run(work);
  }

  public static <R, X extends Throwable> R call(
      Workspace workspace, ScopedValue.CallableOp<? extends R, X> work) throws X {
    return ScopedValue.where(CURRENT, workspace).call(work);
  }
}
