package fr.parvis.database.internal;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What goes into the embedded server's configuration: every commit on disk, reachable from this machine only.
 *
 * @param sharedBuffers in MiB
 * @param overrides settings of PostgreSQL that replace ours
 */
public record ServerSettings(long sharedBuffers, int maxConnections, Map<String, String> overrides) {

    /** For a machine of 1 GiB. */
    public static ServerSettings small() {
        return new ServerSettings(64, 40, Map.of());
    }

    boolean archives() {
        return "on".equals(overrides.get("archive_mode"));
    }

    /** The same with more overrides. */
    ServerSettings with(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(overrides);
        all.putAll(more);
        return new ServerSettings(sharedBuffers, maxConnections, all);
    }

    String configuration(int port, Path socketFolder) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("listen_addresses", "127.0.0.1");
        all.put("port", String.valueOf(port));
        all.put("unix_socket_directories", socketFolder.toString().length() < 90 ? socketFolder.toString() : "");
        all.put("max_connections", String.valueOf(maxConnections));
        all.put("password_encryption", "scram-sha-256");
        durability(all);
        memory(all);
        log(all);
        all.putAll(overrides);
        return all.entrySet().stream()
                .map(setting -> setting.getKey() + " = '" + setting.getValue().replace("'", "''") + "'\n")
                .collect(Collectors.joining("", "# written by Parvis at each start\n", ""));
    }

    private static void durability(Map<String, String> all) {
        all.put("fsync", "on");
        all.put("synchronous_commit", "on");
        all.put("full_page_writes", "on");
        all.put("wal_level", "replica");
        all.put("max_wal_senders", "3");
        all.put("wal_compression", "on");
        all.put("max_wal_size", "512MB");
        all.put("checkpoint_completion_target", "0.9");
    }

    private void memory(Map<String, String> all) {
        all.put("shared_buffers", sharedBuffers + "MB");
        all.put("work_mem", "8MB");
        all.put("maintenance_work_mem", "64MB");
        all.put("max_worker_processes", "4");
        all.put("max_parallel_workers", "2");
        all.put("io_workers", "2");
        all.put("autovacuum_max_workers", "2");
        all.put("jit", "off");
        all.put("huge_pages", "off");
    }

    private static void log(Map<String, String> all) {
        all.put("logging_collector", "off");
        all.put("log_line_prefix", "%m [%p] %u@%d ");
        all.put("log_timezone", "UTC");
        all.put("timezone", "UTC");
        all.put("datestyle", "iso, ymd");
        all.put("default_text_search_config", "pg_catalog.french");
    }
}
