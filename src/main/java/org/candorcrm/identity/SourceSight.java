package org.candorcrm.identity;

import java.util.EnumSet;
import java.util.Set;
import org.candorcrm.access.Capability;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Problem;

/**
 * What of the radar somebody may see. Its figures count every record of a type: they are for
 * whoever brings data in or answers for it, and only of types all of whose open records they may
 * read.
 */
public final class SourceSight {

  private static final Set<Capability> ANSWERING =
      EnumSet.of(
          Capability.IMPORT,
          Capability.ADMINISTER_USERS,
          Capability.ADMINISTER_MODEL,
          Capability.READ_AUDIT,
          Capability.ERASE);

  private SourceSight() {}

  public static boolean mayLook(Viewer viewer) {
    return ANSWERING.stream().anyMatch(viewer::may);
  }

  /**
   * @throws Problem {@code radar_not_allowed}
   */
  public static void check(Viewer viewer) {
    if (!mayLook(viewer)) {
      throw Problem.forbidden("radar_not_allowed");
    }
  }

  /** What is about no type is about nobody's records. */
  public static boolean sees(Viewer viewer, int type) {
    return type == 0 || viewer.on(type).read().keepsBackOnlyClosed();
  }
}
