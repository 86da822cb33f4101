package fr.parvis.territory.internal;

import fr.parvis.kernel.BodyId;
import fr.parvis.territory.TerritoryEvents.BodyMerged;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Mergers and whether the rooms know. */
@Repository
public class MergerStore {

    private final JdbcClient jdbc;

    MergerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The mergers nobody was told of; they count as told once the transaction commits. */
    public List<BodyMerged> takeUntold() {
        return jdbc.sql("""
                        update territory.body set merger_told = true
                         where successor_id is not null and not merger_told
                        returning id, successor_id, ended_on
                        """)
                .query((row, number) -> new BodyMerged(
                        new BodyId(row.getInt("id")),
                        new BodyId(row.getInt("successor_id")),
                        row.getObject("ended_on", LocalDate.class)))
                .list();
    }
}
