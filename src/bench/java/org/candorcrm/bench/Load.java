package org.candorcrm.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** A closed loop of clients, each with its own connection, for a bounded time. */
final class Load {

  /** One request of one client; answers the HTTP status. */
  interface Request {
    int send(Wire wire, SplittableRandom random) throws IOException;
  }

  private final int port;
  private final String key;

  Load(int port, String key) {
    this.port = port;
    this.key = key;
  }

  /** Runs {@code clients} clients, first to warm up, then for {@code seconds} that count. */
  Figure run(String name, int clients, int warmUp, int seconds, Request request) {
    loop(clients, warmUp, request);
    var started = System.nanoTime();
    var nanos = loop(clients, seconds, request);
    double took = (System.nanoTime() - started) / 1e9;
    Arrays.sort(nanos);
    return new Figure(name, nanos.length / took, millis(nanos, 0.5), millis(nanos, 0.99));
  }

  private long[] loop(int clients, int seconds, Request request) {
    try (var threads = Executors.newFixedThreadPool(clients)) {
      var all =
          IntStream.range(0, clients)
              .mapToObj(n -> threads.submit(() -> client(n, seconds, request)))
              .toList();
      return all.stream().map(Load::done).flatMapToLong(Arrays::stream).toArray();
    }
  }

  private long[] client(int number, int seconds, Request request) throws IOException {
    var random = new SplittableRandom(number * 7919L + seconds);
    var taken = new long[1024];
    int count = 0;
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    try (var wire = new Wire(port, key)) {
      while (System.nanoTime() < end) {
        long from = System.nanoTime();
        int status = request.send(wire, random);
        if (status >= 300) {
          throw new IllegalStateException("the server answered " + status);
        }
        if (count == taken.length) {
          taken = Arrays.copyOf(taken, count * 2);
        }
        taken[count++] = System.nanoTime() - from;
      }
    }
    return Arrays.copyOf(taken, count);
  }

  private static long[] done(Future<long[]> client) {
    try {
      return client.get();
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static double millis(long[] sorted, double share) {
    return sorted.length == 0 ? 0 : sorted[(int) ((sorted.length - 1) * share)] / 1e6;
  }
}
