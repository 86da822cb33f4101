package fr.parvis.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What an installation occupies.
 *
 * @param jvmKb resident set of the application's process, everything that it shares with other programs included
 * @param postgresKb proportional set of the database server's processes, so that their shared memory counts once
 */
record Memory(long jvmKb, long postgresKb) {

    private static final Pattern USED = Pattern.compile("total \\d+K, used (\\d+)K");
    private static final Pattern PARENT = Pattern.compile("\\) \\S (\\d+) ");

    static Memory of(long pid, Path data) throws IOException {
        long postmaster = Long.parseLong(Files.readAllLines(data.resolve("postgresql/data/postmaster.pid"))
                .getFirst()
                .strip());
        long postgres = of(postmaster, "Pss:");
        for (long child : childrenOf(postmaster)) {
            postgres += of(child, "Pss:");
        }
        return new Memory(of(pid, "Rss:"), postgres);
    }

    long megabytes() {
        return (jvmKb + postgresKb) / 1024;
    }

    String words() {
        return Row.words("%d MB (JVM %d, PostgreSQL %d)", megabytes(), jvmKb / 1024, postgresKb / 1024);
    }

    /** What lives on the heap of a JVM, after everything else was collected. */
    static long liveHeapKb(long pid) throws IOException, InterruptedException {
        ask(pid, "GC.run");
        Matcher used = USED.matcher(ask(pid, "GC.heap_info"));
        long sum = 0;
        while (used.find()) {
            sum += Long.parseLong(used.group(1));
        }
        return sum;
    }

    private static String ask(long pid, String question) throws IOException, InterruptedException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process process = new ProcessBuilder(jcmd, Long.toString(pid), question)
                .redirectErrorStream(true)
                .start();
        String answer = new String(process.getInputStream().readAllBytes());
        process.waitFor(30, TimeUnit.SECONDS);
        return answer;
    }

    private static List<Long> childrenOf(long parent) throws IOException {
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            return processes
                    .map(process -> process.getFileName().toString())
                    .filter(name -> name.chars().allMatch(Character::isDigit))
                    .map(Long::valueOf)
                    .filter(pid -> parentOf(pid) == parent)
                    .toList();
        }
    }

    private static long parentOf(long pid) {
        try {
            Matcher parent = PARENT.matcher(Files.readString(Path.of("/proc/" + pid + "/stat")));
            return parent.find() ? Long.parseLong(parent.group(1)) : -1;
        } catch (IOException over) {
            return -1;
        }
    }

    private static long of(long pid, String field) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith(field))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (NoSuchFileException over) {
            return 0;
        }
    }
}
