package org.candorcrm.identity.claims;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.platform.Ids;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.jspecify.annotations.Nullable;

/**
 * Which disagreements are meant.
 *
 * @param among sources that all say something of it; none: whoever does
 * @param records of which they are; none: all
 * @param state open or settled
 */
record DisputeFilter(
    @Nullable RecordType type,
    @Nullable Field field,
    Set<Integer> among,
    Set<UUID> records,
    String state,
    @Nullable Place after) {

  DisputeFilter {
    among = Set.copyOf(among);
    records = Set.copyOf(records);
    if (!state.equals("open") && !state.equals("settled")) {
      throw Problem.parameter("state", "open or settled");
    }
  }

  /** A place in the order of the list. */
  record Place(float weight, UUID record, int field) {

    String cursor() {
      return Integer.toHexString(Float.floatToIntBits(weight)) + "." + record + "." + field;
    }

    static Place of(VisibleDisputes.Found found) {
      return new Place(found.weight(), found.spot().record(), found.spot().field());
    }

    static Place parse(String cursor) {
      var parts = cursor.split("\\.", -1);
      var record = parts.length == 3 ? Ids.parse(parts[1]) : null;
      if (record == null) {
        throw Problem.invalid("cursor_not_valid").field("cursor");
      }
      try {
        float weight = Float.intBitsToFloat(Integer.parseUnsignedInt(parts[0], 16));
        return new Place(weight, record, Integer.parseInt(parts[2]));
      } catch (NumberFormatException notOne) {
        throw Problem.invalid("cursor_not_valid").field("cursor");
      }
    }
  }

  static DisputeFilter open(RecordType type, @Nullable Field field, Collection<Integer> among) {
    return new DisputeFilter(type, field, Set.copyOf(among), Set.of(), "open", null);
  }

  static DisputeFilter of(RecordType type, Collection<UUID> records) {
    return new DisputeFilter(type, null, Set.of(), Set.copyOf(records), "open", null);
  }

  DisputeFilter after(@Nullable Place place) {
    return new DisputeFilter(type, field, among, records, state, place);
  }
}
