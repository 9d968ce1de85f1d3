package org.candorcrm.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * What was read a moment ago, so that thousands of requests a second cost a few queries. Values
 * that were being read while something changed are not kept beyond that change.
 */
public final class Recent<K, V> {

  private static final Duration LONGEST = Duration.ofSeconds(2);
  private static final int MOST = 50_000;

  private final Freshness freshness;
  private final Cache<K, Entry<V>> entries =
      Caffeine.newBuilder().expireAfterWrite(LONGEST).maximumSize(MOST).build();

  public Recent(Freshness freshness) {
    this.freshness = freshness;
  }

  public V get(K key, Supplier<V> read) {
    long epoch = freshness.epoch();
    var known = entries.getIfPresent(key);
    if (known != null && known.epoch == epoch) {
      return known.value;
    }
    var value = read.get();
    entries.put(key, new Entry<>(epoch, value));
    return value;
  }

  private record Entry<V>(long epoch, V value) {}
}
