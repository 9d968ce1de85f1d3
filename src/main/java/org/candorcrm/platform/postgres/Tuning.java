package org.candorcrm.platform.postgres;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** The settings of the server, written anew at each start so that a release can change them. */
public enum Tuning {
  /** For data that must survive anything; small enough for a laptop where there is little of it. */
  KEEP {
    @Override
    String text(Path data, Binaries binaries) throws IOException {
      return COMMON
          + (binaries.library("pg_prewarm") ? WARM : "")
          + """
          fsync = on
          full_page_writes = on
          synchronous_commit = on
          max_connections = 80
          shared_buffers = %dMB
          min_wal_size = 80MB
          max_wal_size = 2GB
          checkpoint_timeout = 15min
          wal_compression = on
          log_checkpoints = off
          log_rotation_age = 1d
          log_truncate_on_rotation = on
          """
              .formatted(Buffers.megabytes(memory(), size(data)));
    }
  },
  /** For tests only: a power cut ruins it. */
  THROW_AWAY {
    @Override
    String text(Path data, Binaries binaries) {
      return COMMON
          + """
          fsync = off
          full_page_writes = off
          synchronous_commit = off
          max_connections = 300
          shared_buffers = 128MB
          max_wal_size = 1GB
          autovacuum_naptime = 10min
          """;
    }
  };

  private static final String COMMON =
      """
      # Written by Candor at each start. Your own settings belong into local.conf beside this file.
      listen_addresses = '127.0.0.1'
      unix_socket_directories = ''
      password_encryption = 'scram-sha-256'
      timezone = 'UTC'
      log_timezone = 'UTC'
      lc_messages = 'C'
      work_mem = 8MB
      maintenance_work_mem = 128MB
      random_page_cost = 1.1
      effective_io_concurrency = 32
      jit = off
      max_parallel_workers_per_gather = 3
      parallel_tuple_cost = 0.05
      max_replication_slots = 4
      logging_collector = on
      log_directory = 'log'
      log_filename = 'postgres-%a.log'
      log_min_duration_statement = 5s
      log_parameter_max_length = 0
      log_parameter_max_length_on_error = 0
      """;

  /** What was at hand when the server stopped is brought back after a start, beside its work. */
  private static final String WARM = "shared_preload_libraries = 'pg_prewarm'\n";

  /**
   * @param data what the server serves
   */
  abstract String text(Path data, Binaries binaries) throws IOException;

  private static long memory() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean machine
        ? machine.getTotalMemorySize()
        : 0;
  }

  private static long size(Path data) throws IOException {
    var tables = data.resolve("base");
    if (!Files.isDirectory(tables)) {
      return 0;
    }
    try (var files = Files.walk(tables)) {
      return files.map(Path::toFile).filter(File::isFile).mapToLong(File::length).sum();
    }
  }
}
