package fr.parvis.database.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** The continuous copy of the write-ahead log into the backup folder, compressed, at most a minute behind. */
final class WalArchive {

    /** Answers success only when the segment is whole and on disk; a repeat after a crash is recognised by content. */
    private static final String SCRIPT = """
            #!/bin/sh
            # archive-wal SEGMENT TARGET (written by Parvis at each start)
            set -eu
            umask 077
            if [ -f "$2" ]; then
                gzip -dc "$2" | cmp -s - "$1"
                exit $?
            fi
            gzip -1 -n < "$1" > "$2.new"
            sync "$2.new"
            mv "$2.new" "$2"
            sync "$(dirname "$2")"
            """;

    private WalArchive() {}

    /** The settings that make the server of that folder archive. */
    static Map<String, String> settings(Path root, BackupFolder target) throws IOException {
        Path script = root.resolve("archive-wal");
        DurableFiles.write(script, SCRIPT);
        return Map.of(
                "archive_mode", "on",
                "archive_timeout", "60s",
                "archive_command", "/bin/sh " + quoted(script) + " \"%p\" " + quoted(target.wal()) + "/\"%f\".gz");
    }

    static String restoreCommand(BackupFolder source) {
        return "gzip -dc < " + quoted(source.wal()) + "/\"%f\".gz > \"%p\"";
    }

    private static String quoted(Path path) {
        return "'" + path.toString().replace("'", "'\\''").replace("%", "%%") + "'";
    }
}
