package fr.parvis.territory;

import fr.parvis.territory.internal.OfficialFiles;
import fr.parvis.territory.internal.OfficialImport;
import java.nio.file.Path;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings the official tree in, as often as one likes: a second time changes nothing. */
@Service
public class TreeImports {

    private final OfficialImport official;
    private final MergerAnnouncements mergers;
    private final CurrentTerritory current;

    TreeImports(OfficialImport official, MergerAnnouncements mergers, CurrentTerritory current) {
        this.official = official;
        this.mergers = mergers;
        this.current = current;
    }

    /** The files that come with Parvis. */
    @Transactional
    public ImportReport importBundled(Set<String> departements) {
        return run(OfficialFiles.bundled(), departements);
    }

    /**
     * A folder with files of the same names.
     *
     * @param departements codes of those wanted, with what is above them; all of France when empty
     */
    @Transactional
    public ImportReport importFrom(Path folder, Set<String> departements) {
        return run(OfficialFiles.in(folder), departements);
    }

    private ImportReport run(OfficialFiles files, Set<String> departements) {
        ImportReport report = official.run(files, departements);
        mergers.tell();
        current.refreshAfterCommit();
        return report;
    }
}
