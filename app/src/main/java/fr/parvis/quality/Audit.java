package fr.parvis.quality;

import fr.parvis.history.FileQuestion;
import fr.parvis.history.HistoryError;
import fr.parvis.history.HistoryReader;
import fr.parvis.history.HistoryReport;
import fr.parvis.history.ReadingOptions;
import fr.parvis.kernel.BusinessException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * All sources of a file and what was found in them.
 *
 * @param question what was asked
 * @param reading what the reader made of the file
 * @param beyond rows that the limit of memory kept out
 * @param sources one verdict each, in the order of the file
 */
record Audit(FileQuestion question, HistoryReport reading, long beyond, List<Source> sources) {

    /**
     * A source.
     *
     * @param place its key
     * @param name its label
     * @param readings how many
     * @param findings what was found, the gravest first
     */
    record Source(String place, String name, int readings, List<Finding> findings) {

        Finding.Weight verdict() {
            return findings.isEmpty()
                    ? Finding.Weight.NOTE
                    : findings.getFirst().weight();
        }
    }

    static Audit of(FileQuestion question) {
        Fleet fleet = new Fleet(question.zone());
        HistoryReport reading = HistoryReader.read(question.file(), ReadingOptions.in(question.zone()), fleet);
        if (fleet.tracks().isEmpty()) {
            throw new BusinessException(HistoryError.NOTHING_TO_READ);
        }
        return new Audit(question, reading, fleet.beyond(), judge(fleet.tracks()));
    }

    static List<Source> judge(List<Track> raw) {
        List<Track> tracks = raw.parallelStream().map(Track::sorted).toList();
        Map<Track, List<Finding>> findings = new LinkedHashMap<>();
        tracks.forEach(track -> findings.put(track, new ArrayList<>()));
        findings.entrySet().parallelStream()
                .forEach(entry ->
                        Detector.all().forEach(detector -> detector.inspect(entry.getKey(), entry.getValue()::add)));
        IdentityDetector.inspect(tracks, (track, finding) -> add(findings, track, finding));
        sharedNames(tracks, findings);
        return findings.entrySet().stream()
                .map(entry -> source(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Source source(Track track, List<Finding> findings) {
        List<Finding> gravest = findings.stream()
                .sorted((a, b) -> b.weight().compareTo(a.weight()))
                .toList();
        return new Source(track.place, track.name, track.size, gravest);
    }

    private static void add(Map<Track, List<Finding>> findings, Track track, Finding finding) {
        findings.computeIfAbsent(track, missing -> new ArrayList<>()).add(finding);
    }

    private static void sharedNames(List<Track> tracks, Map<Track, List<Finding>> findings) {
        Map<String, List<Track>> named = new HashMap<>();
        tracks.forEach(track -> named.computeIfAbsent(bare(track.name), name -> new ArrayList<>())
                .add(track));
        named.values().stream()
                .filter(same -> same.size() > 1)
                .forEach(same -> same.forEach(track -> {
                    String keys = String.join(
                            ", ", same.stream().map(other -> other.place).toList());
                    add(findings, track, Finding.note(Trap.SHARED_NAME, "shared-name", track.name, keys));
                }));
    }

    private static String bare(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
